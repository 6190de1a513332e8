import { mean } from '../numbers/numbers.ts'

/** What is taken for granted of the exponent before anything is seen: work that grows, but less than its input. */
const USUAL_EXPONENT = 0.5
/** How much evidence outweighs that: the spread of durations over that of the exponent, squared. */
const CAUTION = 0.5
const LARGEST_EXPONENT = 1.5

export interface SizedLog {
  readonly log: number
  readonly size: number
}

/**
 * The exponent b in "duration grows as size to the b" for one step: least squares on logarithms, drawn towards what is
 * usual while there is little to see.
 */
export function sizeExponent(points: readonly SizedLog[]): number {
  const known = points.filter((point) => !Number.isNaN(point.size))
  const x = mean(known.map((point) => point.size))
  const y = mean(known.map((point) => point.log))
  let along = CAUTION * USUAL_EXPONENT
  let across = CAUTION
  for (const point of known) {
    along += (point.size - x) * (point.log - y)
    across += (point.size - x) ** 2
  }
  return Math.min(LARGEST_EXPONENT, Math.max(0, along / across))
}
