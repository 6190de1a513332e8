import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { JobMessage } from '../../src/main/feed/job-messages.ts'
import { startTestHost } from '../support/browser-host.ts'
import { openJobClient } from '../support/job-client.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const eventsOf = (messages: readonly JobMessage[]) =>
  messages.flatMap((message) => (message.type === 'progress' ? message.event : []))

/** Starts an operation of two steps, so that a test says when its run goes on. */
async function startOperation() {
  const host = await startTestHost()
  const { call } = host.studio.dispatch
  const { runId } = await call('operation.start', { operationId: 'import', steps: ['fetch', 'load'] })
  const update = (currentStep: string, message?: string) =>
    call('operation.update', { operationId: 'import', currentStep, ...(message !== undefined && { message }) })
  return { ...host, runId, call, update }
}

describe('the socket of one job', () => {
  it('tells any number of clients the same: how it stands, what happens, what is logged, how it ends', async () => {
    const { port, token, runId, call, update } = await startOperation()
    const clients = await Promise.all([1, 2, 3].map(() => openJobClient(port, runId, token)))
    const statuses = await Promise.all(clients.map((client) => client.heard('initial_status')))
    expect(statuses[0]?.job).toEqual(await call('run.get', { runId }))
    await update('fetch', '3 files')
    await update('load')
    await call('operation.complete', { operationId: 'import' })
    for (const { closed } of clients) expect(await closed).toEqual({ code: 1000, reason: 'the job is complete' })
    const [first] = clients
    for (const { messages } of clients) expect(messages).toEqual(first?.messages)
    const messages = first?.messages ?? []
    expect(messages.at(-1)).toEqual({ type: 'job_complete', status: 'succeeded' })
    const events = eventsOf(messages)
    expect(events.at(-1)).toMatchObject({ stage: 'run', phase: 'complete', percentage: 100, message: 'Done' })
    const percentages = events.map((event) => event.percentage)
    expect(percentages).toEqual([...percentages].sort((a, b) => a - b))
    const lines = messages.flatMap((message) => (message.type === 'logs' ? message.lines : []))
    expect(lines).toMatchObject([{ runId, step: 's1', text: '3 files' }])
  })

  it('lets a client that comes late begin where the job stands', async () => {
    const { port, token, runId, update } = await startOperation()
    await update('fetch')
    await update('load')
    const client = await openJobClient(port, runId, token)
    const { job } = await client.heard('initial_status')
    expect(job.steps.map((step) => step.status)).toEqual(['succeeded', 'running'])
    await update('fetch')
    const { event } = await client.heard('progress')
    expect(event.metadata).toMatchObject({ runId })
    expect(eventsOf(client.messages).every((each) => each.stage === 'load' || each.stage === 'fetch')).toBe(true)
  })

  it('gives both ends of a job that is over', async () => {
    const { port, token, studio } = await startTestHost()
    const runId = await studio.produce({ prompt: 'A lamp that nobody lights', characters: 1 })
    await studio.seen(runId, 'run:finished')
    const client = await openJobClient(port, runId, token)
    expect(await client.closed).toMatchObject({ code: 1000 })
    expect(client.messages).toMatchObject([
      { type: 'initial_status', job: { runId, status: 'succeeded', percent: 100 } },
      { type: 'job_complete', status: 'succeeded' },
    ])
  })

  it('closes with 4404 where there is no such run, and tells a stranger not even that', async () => {
    const { port, token } = await startTestHost()
    const [known, stranger] = await Promise.all([
      openJobClient(port, 'nobody', token),
      openJobClient(port, 'nobody', 'wrong'),
    ])
    expect(await known.closed).toMatchObject({ code: 4404 })
    expect(await stranger.closed).toMatchObject({ code: 4401 })
    expect([...known.messages, ...stranger.messages]).toEqual([])
  })

  it.each<[string, string, object, number]>([
    ['another page', '/ws/jobs/x/progress', { origin: 'https://evil.example' }, 403],
    ['a name rebound to us', '/ws/jobs/x/progress', { headers: { Host: 'evil.example' } }, 421],
    ['an address with no run', '/ws/jobs//progress', {}, 404],
    ['an address that climbs', '/ws/jobs/..%2f..%2ffeed/progress', {}, 404],
    ['a longer address', '/ws/jobs/x/progress/y', {}, 404],
    ['another language', '/ws/jobs/x/progress', { protocols: 'other.v1' }, 400],
  ])('refuses %s before anything is said', async (_what, path, options, status) => {
    const { port } = await startTestHost()
    const { protocols, ...rest } = { protocols: undefined, ...options }
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols, rest)
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(response.statusCode).toBe(status)
    socket.on('error', () => undefined).terminate()
  })

  it('says goodbye when Callboard closes', async () => {
    const { port, token, runId, host } = await startOperation()
    const client = await openJobClient(port, runId, token)
    await client.heard('initial_status')
    await host.close()
    expect(await client.closed).toMatchObject({ code: 1001 })
  })
})

describe('the feed', () => {
  it('has told all that a run logged before it tells of its end', async () => {
    const studio = await openTestStudio(tempDir())
    const heard: string[] = []
    studio.feed.join(
      {
        wantsLogs: true,
        send(message) {
          if (message.type === 'logs') heard.push(...message.lines.map((line) => line.text))
          if (message.type === 'events') heard.push(...message.events.map((event) => event.type))
        },
      },
      ['watch'],
      {},
    )
    const { call } = studio.dispatch
    await call('operation.start', { operationId: 'import', steps: 1 })
    await call('operation.update', { operationId: 'import', currentStep: 1, message: 'the last word' })
    await call('operation.complete', { operationId: 'import' })
    studio.feed.flush()
    expect(heard.indexOf('the last word')).toBeGreaterThan(-1)
    expect(heard.indexOf('the last word')).toBeLessThan(heard.indexOf('run:finished'))
    await studio.close()
  })
})
