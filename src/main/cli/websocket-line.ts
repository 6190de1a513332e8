import { WebSocket } from 'ws'
import { CLOSE, FEED_PROTOCOL } from '../../shared/contract/feed-messages.ts'
import type { OpenLine } from '../../shared/feed-client/types.ts'

/** What is said of a line that broke without a word (RFC 6455, 7.4.1). */
const BROKE = 1006
const HANDSHAKE_WITHIN_MS = 5000

/**
 * The feed of a host elsewhere.
 *
 * @param address asked at each try; null where no host is known just now
 */
export function createWebSocketLine(address: () => string | null): OpenLine {
  return (handlers) => {
    const url = address()
    if (url === null) {
      queueMicrotask(() => handlers.onClose(BROKE, 'no host is known'))
      return { send: () => undefined, close: () => undefined }
    }
    const { host, origin } = new URL(url)
    const socket = new WebSocket(`ws://${host}/feed`, FEED_PROTOCOL, {
      origin,
      perMessageDeflate: false,
      handshakeTimeout: HANDSHAKE_WITHIN_MS,
    })
    let trouble = ''
    socket.on('open', handlers.onOpen)
    socket.on('message', (data) => handlers.onMessage(JSON.parse(String(data))))
    // An error is always followed by the line's end, which is told once.
    socket.on('error', (error) => {
      trouble = error.message
    })
    socket.on('close', (code, reason) => handlers.onClose(code, reason.toString() || trouble))
    return {
      send: (message) => socket.send(JSON.stringify(message)),
      close: () => socket.close(CLOSE.NORMAL),
    }
  }
}
