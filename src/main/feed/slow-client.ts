import type { Clock } from '../../shared/clock.ts'

const MOST_BUFFERED_BYTES = 4 * 1024 * 1024
const OLDEST_UNSENT_MS = 5000
/** Messages sent but not yet handed to the system are looked at this often. */
const CHECK_EVERY_MS = 500

/** What is needed of a socket. `sent` is called when the system has taken the data. */
interface Sink {
  readonly bufferedAmount: number
  readonly readyState: number
  send(text: string, sent: (error?: Error) => void): void
}

export interface Backlog {
  send(text: string): void
  stop(): void
}

const OPEN = 1

/**
 * Sends, and watches what piles up.
 *
 * A client with more than 4 MiB unsent, or whose oldest unsent message is older than 5 s, is given up once: no single
 * message is ever dropped from the middle.
 */
export function watchBacklog(sink: Sink, clock: Clock, giveUp: () => void): Backlog {
  const unsentSince: number[] = []
  let cancel: (() => void) | null = null
  let over = false

  function stop(): void {
    over = true
    cancel?.()
    cancel = null
  }

  function check(): void {
    cancel = null
    if (over || unsentSince.length === 0) return
    const oldest = unsentSince[0] ?? clock.now()
    if (sink.bufferedAmount > MOST_BUFFERED_BYTES || clock.now() - oldest > OLDEST_UNSENT_MS) {
      stop()
      giveUp()
    } else {
      cancel = clock.after(CHECK_EVERY_MS, check)
    }
  }

  return {
    send(text) {
      if (over || sink.readyState !== OPEN) return
      unsentSince.push(clock.now())
      sink.send(text, () => unsentSince.shift())
      if (sink.bufferedAmount > MOST_BUFFERED_BYTES) check()
      else cancel ??= clock.after(CHECK_EVERY_MS, check)
    },
    stop,
  }
}
