import type { Clock } from '../../shared/clock.ts'

const MOST_WAITING_BYTES = 4 * 1024 * 1024
const OLDEST_UNSENT_MS = 5000
/** What piles up is looked at this often; in between, a client may catch up with a burst. */
const CHECK_EVERY_MS = 500

/** What is needed of a socket. `sent` is called when the system has taken the frame. */
export interface Sink {
  readonly bufferedAmount: number
  readonly readyState: number
  write(frame: Buffer, sent: () => void): void
}

export interface Backlog {
  /** Sends a frame; nothing where the socket is not open any more. */
  send(frame: Buffer): void
  stop(): void
}

interface Unsent {
  readonly at: number
  readonly bytes: number
}

const OPEN = 1

/**
 * Sends, and watches what piles up.
 *
 * A client with more than 4 MiB waiting behind the message that is on its way, or whose oldest unsent message is older
 * than 5 s, is given up once: no single message is ever dropped from the middle. The message on its way is not
 * counted, since a first snapshot may be larger than that by itself.
 */
export function watchBacklog(sink: Sink, clock: Clock, giveUp: () => void): Backlog {
  const unsent: Unsent[] = []
  let cancel: (() => void) | null = null
  let over = false

  function stop(): void {
    over = true
    cancel?.()
    cancel = null
  }

  function check(): void {
    cancel = null
    const oldest = unsent[0]
    if (over || !oldest) return
    const waiting = sink.bufferedAmount - oldest.bytes
    const tooOldIn = oldest.at + OLDEST_UNSENT_MS + 1 - clock.now()
    if (waiting > MOST_WAITING_BYTES || tooOldIn <= 0) {
      stop()
      giveUp()
    } else {
      cancel = clock.after(Math.min(CHECK_EVERY_MS, tooOldIn), check)
    }
  }

  const sent = (): void => void unsent.shift()

  return {
    send(frame) {
      if (over || sink.readyState !== OPEN) return
      unsent.push({ at: clock.now(), bytes: frame.length })
      sink.write(frame, sent)
      cancel ??= clock.after(CHECK_EVERY_MS, check)
    },
    stop,
  }
}
