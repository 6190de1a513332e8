import { clamp } from '../numbers/numbers.ts'

/** What was last told of a run, and when. */
export interface Told {
  /** Milliseconds on the clock of the run. */
  readonly at: number
  readonly p50Ms: number
}

/** In what share of the run's whole time a change of mind is told for the greater part. */
const SLOWNESS = 0.06
/** However slowly a change is told, what is told stays within this factor of what is thought. */
const FARTHEST = 2

/**
 * The milliseconds to tell now, so that the predicted end wanders instead of jumping.
 *
 * It is the end that is smoothed, not the time that is left: while nothing is learned the time left counts down with the
 * clock. Most of a change is told within a sixteenth of the run's time, whether asked twice a second or once a minute.
 */
export function smoothed(previous: Told, now: number, expectedMs: number, elapsedMs: number): number {
  const passed = now - previous.at
  if (!(passed >= 0)) return expectedMs
  const gain = 1 - Math.exp(-passed / (SLOWNESS * (elapsedMs + expectedMs) + 1))
  const before = previous.p50Ms - passed
  return clamp(before + gain * (expectedMs - before), expectedMs / FARTHEST, expectedMs * FARTHEST)
}
