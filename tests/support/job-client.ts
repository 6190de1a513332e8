import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { JobMessage } from '../../src/main/feed/job-messages.ts'

/** A client of a job's socket. */
export interface JobClient {
  readonly messages: readonly JobMessage[]
  /** Settles with the first message of this type, now or later; rejects when the line is closed before. */
  heard<T extends JobMessage['type']>(type: T): Promise<JobMessage & { readonly type: T }>
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
}

/** Opens a job's socket and says hello with a token. */
export async function openJobClient(port: number, runId: string, token: string): Promise<JobClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws/jobs/${runId}/progress`)
  const messages: JobMessage[] = []
  const waiting = new Set<() => void>()
  let over = false
  const wake = (): void => {
    for (const look of [...waiting]) look()
  }
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as JobMessage)
    wake()
  })
  const closed = once(socket, 'close').then(([code, reason]) => {
    over = true
    wake()
    return { code: code as number, reason: String(reason) }
  })
  await once(socket, 'open')
  onTestFinished(() => socket.terminate())
  socket.send(JSON.stringify({ type: 'hello', token }))
  return {
    messages,
    closed,
    heard: (type) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = messages.find((message) => message.type === type)
          if (!found && !over) return
          waiting.delete(look)
          if (found) resolve(found as never)
          else reject(new Error(`the line was closed before ${type} came`))
        }
        waiting.add(look)
        look()
      }),
  }
}
