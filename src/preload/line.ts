import type { FeedLine, FeedLineHandlers } from '../shared/contract/desktop-api.ts'
import type { CLOSE } from '../shared/contract/feed-messages.ts'
import { createChannel, type DocumentPort } from './dom.ts'

/** Typed by the contract, and not imported from it: the schemas beside it would come into the preload script too. */
const NORMAL: typeof CLOSE.NORMAL = 1000

/** What the main process sends on a line; `src/main/feed/ipc.ts` writes it. */
type LineSignal =
  | { readonly kind: 'open' }
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }

/**
 * Opens a line of the feed over a port of its own.
 *
 * The port stays in the preload script's world: the page has only what is returned here. The handlers are never called
 * before this function has returned, and `onClose` is called once.
 *
 * @param handOver gives the other end of the line to the main process
 */
export function openLine(handlers: FeedLineHandlers, handOver: (port: DocumentPort) => void): FeedLine {
  const { port1, port2 } = createChannel()
  let closed = false
  const close = (code: number, reason: string): void => {
    if (closed) return
    closed = true
    port1.close()
    // Whoever closes the line is told so as well, a moment later, as with a WebSocket.
    queueMicrotask(() => handlers.onClose(code, reason))
  }
  port1.onmessage = ({ data }) => {
    if (closed) return
    const signal = data as LineSignal
    switch (signal.kind) {
      case 'open':
        return handlers.onOpen()
      case 'message':
        return handlers.onMessage(signal.message)
      case 'closed':
        return close(signal.code, signal.reason)
    }
  }
  handOver(port2)
  return {
    send: (message) => port1.postMessage(message),
    close: () => close(NORMAL, ''),
  }
}
