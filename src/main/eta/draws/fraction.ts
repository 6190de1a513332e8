import { clamp } from '../numbers/numbers.ts'

/** Below this a fraction says nothing: the first percent is often reached at once. */
const LEAST_FRACTION = 0.05
/** How far off a fraction's own forecast is at the start of a task: a standard deviation of logarithms. */
const DOUBT = 0.5

/**
 * What a task under way still takes, in milliseconds, where it says how much of it is done.
 *
 * Progress is seldom linear, so it is believed by as much as it has come: at 0.3 history counts for 0.7 of the answer,
 * on the scale of logarithms, near the end almost nothing.
 */
export function leftByFraction(leftMs: number, ageMs: number, fraction: number, bell: number): number {
  if (!(fraction >= LEAST_FRACTION)) return leftMs
  const done = clamp(fraction, 0, 1)
  const linear = (ageMs * (1 - done)) / done
  const told = Math.max(1, linear) * Math.exp(DOUBT * (1 - done) * bell)
  return Math.exp((1 - done) * Math.log(Math.max(1, leftMs)) + done * Math.log(told))
}
