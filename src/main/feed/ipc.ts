import { serialize } from 'node:v8'
import type { MessagePortMain } from 'electron'
import { CLOSE } from '../../shared/contract/feed-messages.ts'
import type { FeedSession, SessionPort } from './session.ts'
import { type OnFault, takeIn } from './take-in.ts'

/** The end of a page's line that the main process holds. */
export type PagePort = Pick<MessagePortMain, 'on' | 'start' | 'postMessage' | 'close'>

/** Starts a session for a line that has just been opened. */
export type OpenSession = (port: SessionPort) => FeedSession

/** What travels to the page on a line; `src/preload/line.ts` reads it. */
export type LineSignal =
  | { readonly kind: 'open' }
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }

/** Longest message of a page, in bytes as it travels. */
const MESSAGE_MAX_BYTES = 2 ** 20

/** Whether what a page says is longer than 1 MiB. */
export const isTooLong = (message: unknown): boolean => serialize(message).byteLength > MESSAGE_MAX_BYTES

/** Joins one port to a session; returns what closes the line. */
function joinPort(port: PagePort, openSession: OpenSession, onFault?: OnFault): SessionPort['close'] {
  let open = true
  const signal = (message: LineSignal): void => {
    if (open) port.postMessage(message)
  }
  const close = (code: number, reason: string): void => {
    if (!open) return
    signal({ kind: 'closed', code, reason })
    open = false
    port.close()
    session.closed()
  }
  signal({ kind: 'open' })
  const session = openSession({ send: (message) => signal({ kind: 'message', message }), close })
  port.on('close', () => {
    open = false
    session.closed()
  })
  const receive = (data: unknown): void => {
    if (isTooLong(data)) close(CLOSE.TOO_LARGE, 'the message is longer than 1 MiB')
    else session.receive(data)
  }
  port.on('message', ({ data }) => {
    if (open) takeIn(() => receive(data), close, onFault)
  })
  port.start()
  return close
}

/**
 * The feed over IPC: each page has one line, a port of its own that lives and dies with the page's document.
 *
 * A page that opens another line loses the one before. Whether a port comes from our own page is for the caller to
 * check. Messages are plain data; the session parses them.
 */
export function createIpcFeed(openSession: OpenSession, onFault?: OnFault): (port: PagePort) => void {
  let closeLast: SessionPort['close'] | undefined
  return (port) => {
    closeLast?.(CLOSE.GOING_AWAY, 'the page opened another line')
    closeLast = joinPort(port, openSession, onFault)
  }
}
