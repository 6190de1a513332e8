import type { ServerMessage } from '../../src/shared/contract/feed-messages.ts'
import type { Line, OpenLine } from '../../src/shared/feed-client/types.ts'

type Kind = ServerMessage['type']
type Of<K extends Kind> = ServerMessage & { readonly type: K }

/** A client that says exactly what a test tells it to, and keeps all that it hears. */
export interface RawClient {
  readonly messages: readonly ServerMessage[]
  say(message: unknown): void
  hang(): void
  /** The next message that was not taken yet; it must be of this kind. */
  next<K extends Kind>(kind: K): Promise<Of<K>>
  /** Settles when the line is closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
}

/** Opens a line and waits until it is open. */
export async function openRawClient(openLine: OpenLine): Promise<RawClient> {
  const messages: ServerMessage[] = []
  const opened = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<{ code: number; reason: string }>()
  let taken = 0
  let wake: () => void = () => undefined
  const line: Line = openLine({
    onOpen: opened.resolve,
    onMessage(message) {
      messages.push(message as ServerMessage)
      wake()
    },
    onClose(code, reason) {
      closed.resolve({ code, reason })
      wake()
    },
  })
  const ended = closed.promise.then(({ code, reason }) => {
    throw new Error(`the line was closed: ${code} ${reason}`)
  })
  ended.catch(() => undefined)
  await Promise.race([opened.promise, ended])
  return {
    messages,
    say: (message) => line.send(message),
    hang: () => line.close(),
    closed: closed.promise,
    async next(kind) {
      while (taken >= messages.length) {
        const more = Promise.withResolvers<void>()
        wake = more.resolve
        await Promise.race([more.promise, ended])
      }
      const message = messages[taken++]
      if (message?.type !== kind) throw new Error(`expected ${kind}, heard ${JSON.stringify(message)}`)
      return message as never
    },
  }
}
