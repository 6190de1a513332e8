const FIRST_MS = 400
const LONGEST_MS = 15_000

/**
 * How long to wait before the next try, in milliseconds: exponential, with "equal jitter", so that many clients of a
 * restarted host do not all come back at once.
 *
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 * @param attempt tries so far that failed, from 1
 * @param random uniform in [0, 1)
 */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(30, attempt - 1))
  return full / 2 + (random() * full) / 2
}
