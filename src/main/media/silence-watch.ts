import type { Timers } from './timers.ts'

/**
 * Looks in the span. A machine that slept wakes up with a timer that is long due: that counts as one look, not as
 * minutes of silence.
 */
const LOOKS = 6

export interface SilenceWatch {
  /** There was a sign of life. */
  heard(): void
  stop(): void
}

/** Calls back once when nothing has been heard for `silentMs`. */
export function watchSilence(timers: Timers, silentMs: number, onSilent: () => void): SilenceWatch {
  let looks = 0
  let cancel = timers.after(silentMs / LOOKS, look)

  function look(): void {
    looks += 1
    if (looks === LOOKS) onSilent()
    else cancel = timers.after(silentMs / LOOKS, look)
  }

  return {
    heard: () => {
      looks = 0
    },
    stop: () => cancel(),
  }
}
