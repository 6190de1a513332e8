import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Mark } from './marks.ts'

/** Polls after which a job is done. */
const POLLS_TO_DONE = 3

/** A service that counts. It outlives its customers. */
export interface CountingService {
  readonly url: string
  /** How many jobs were made, by the name of the work that they are for. */
  readonly made: ReadonlyMap<string, number>
  /** Requests to make a job, the repeated ones included. */
  readonly asked: number
  close(): Promise<void>
}

interface Job {
  readonly id: string
  polls: number
}

/** The customer that is asking, as its headers say. */
interface Asking {
  /** The work that a job is for: what is counted, whatever the customer does about it. */
  readonly work: string
  /** What the customer gives so that the same job is known again; absent where it gives none. */
  readonly key: string | undefined
  readonly pid: number
  /** Where the customer is to be killed. */
  readonly dieAt: string
}

const header = ({ headers }: IncomingMessage, name: string): string | undefined => headers[name]?.toString()

const askingOf = (request: IncomingMessage): Asking => ({
  work: header(request, 'x-work') ?? '',
  key: header(request, 'idempotency-key'),
  pid: Number(header(request, 'x-pid')),
  dieAt: header(request, 'x-die-at') ?? '',
})

export async function startCountingService(): Promise<CountingService> {
  const made = new Map<string, number>()
  const byKey = new Map<string, Job>()
  const byWork = new Map<string, Job>()
  const byId = new Map<string, Job>()
  let asked = 0

  function make({ work, key }: Asking): Job {
    asked += 1
    const known = key === undefined ? undefined : byKey.get(key)
    if (known) return known
    const job = { id: `job-${byId.size + 1}`, polls: 0 }
    made.set(work, (made.get(work) ?? 0) + 1)
    byId.set(job.id, job)
    byWork.set(work, job)
    if (key !== undefined) byKey.set(key, job)
    return job
  }

  /** What is answered, and the mark that the customer has then reached. */
  function answer(request: IncomingMessage): readonly [Mark | null, object] {
    const { method, url = '' } = request
    const asking = askingOf(request)
    if (method === 'POST') return ['taken', { id: make(asking).id }]
    if (url === '/jobs') return ['looked-up', { id: byWork.get(asking.work)?.id ?? null }]
    const job = byId.get(url.slice('/jobs/'.length))
    if (!job) return [null, { error: 'no such job' }]
    job.polls += 1
    return ['polled', { done: job.polls >= POLLS_TO_DONE, film: `film of ${asking.work}` }]
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pid, dieAt } = askingOf(request)
    const [mark, body] = answer(request)
    if (mark === dieAt) process.kill(pid, 'SIGKILL')
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    get asked() {
      return asked
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
