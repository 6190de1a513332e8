import { CLOSE, FEED_PROTOCOL } from '../../shared/contract/feed-messages.ts'
import type { Line, LineHandlers, OpenLine } from '../../shared/feed-client/types.ts'

/** What a browser says of a line that broke without a word. */
const BROKE = 1006

const parse = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null)

/**
 * Opens lines over WebSocket, at `url`, once `ready` has settled.
 *
 * A `ready` that rejects counts as a line that broke, so that the client tries again later.
 */
export function createWebSocketLines(url: () => string, ready: () => Promise<void>): OpenLine {
  return (handlers: LineHandlers): Line => {
    let socket: WebSocket | null = null
    let closed = false

    const end = (code: number, reason: string): void => {
      if (closed) return
      closed = true
      handlers.onClose(code, reason)
    }

    const connect = (): void => {
      if (closed) return
      socket = new WebSocket(url(), FEED_PROTOCOL)
      socket.addEventListener('open', () => {
        if (!closed) handlers.onOpen()
      })
      socket.addEventListener('message', (event) => {
        if (!closed) handlers.onMessage(parse(event.data))
      })
      socket.addEventListener('close', (event) => end(event.code, event.reason))
    }

    ready().then(connect, () => end(BROKE, 'The host cannot be reached.'))

    return {
      send: (message) => socket?.send(JSON.stringify(message)),
      close() {
        closed = true
        socket?.close(CLOSE.NORMAL)
      },
    }
  }
}
