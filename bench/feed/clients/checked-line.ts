import { WebSocket } from 'ws'
import { FEED_PROTOCOL, type ServerMessage } from '../../../src/shared/contract/feed-messages.ts'
import type { OpenLine } from '../../../src/shared/feed-client/types.ts'

/** What went wrong on the wire. */
export interface Faults {
  gaps: number
  repeats: number
}

/** A line that can be cut without a word, and that checks each message of the server against its rules. */
export interface CheckedLine {
  readonly openLine: OpenLine
  /** Cuts the line that is open now, with all that is on its way. */
  cut(): void
}

export function createCheckedLine(url: string, faults: Faults): CheckedLine {
  let current: WebSocket | null = null

  function createCheck(): (message: ServerMessage, since: number) => void {
    let next: number | null = null
    return (message, since) => {
      if (message.type === 'welcome') next = message.resumed ? since + 1 : message.seq + 1
      if (message.type !== 'events' || next === null) return
      const seqs = message.events.map((event) => event.seq)
      const whole = seqs.every((seq, index) => seq === message.from + index) && seqs.at(-1) === message.to
      if (message.from > next || !whole) faults.gaps += 1
      if (message.from < next) faults.repeats += 1
      next = message.to + 1
    }
  }

  return {
    cut: () => current?.terminate(),
    openLine(handlers) {
      const socket = new WebSocket(`${url.replace('http', 'ws')}feed`, FEED_PROTOCOL, { perMessageDeflate: false })
      const check = createCheck()
      let since = 0
      current = socket
      socket.on('open', handlers.onOpen)
      socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as ServerMessage
        check(message, since)
        handlers.onMessage(message)
      })
      socket.on('close', (code, reason) => handlers.onClose(code, reason.toString()))
      socket.on('error', () => undefined)
      return {
        send(message) {
          since = (message as { since?: number }).since ?? 0
          socket.send(JSON.stringify(message))
        },
        close: () => socket.close(),
      }
    },
  }
}
