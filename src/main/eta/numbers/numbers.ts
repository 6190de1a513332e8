/** The greatest number of milliseconds that anything is taken for: some thirty years. */
export const LONGEST_MS = 1e12

/** A finite number of milliseconds from 0 to `LONGEST_MS`; what is no number counts as 0. */
export const soundMs = (ms: number): number => (ms > 0 ? Math.min(ms, LONGEST_MS) : 0)

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The value below which a share `p` of sorted numbers lies, interpolated; NaN where there are none. */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * clamp(p, 0, 1)
  const low = Math.floor(place)
  const below = sorted[low] ?? Number.NaN
  const above = sorted[Math.min(sorted.length - 1, low + 1)] ?? Number.NaN
  return below + (above - below) * (place - low)
}

/** As `sortedQuantile`, of numbers in any order. */
export const quantile = (values: Iterable<number>, p: number): number =>
  sortedQuantile(Float64Array.from(values).sort(), p)

/** The greatest of numbers, minus infinity where there are none. */
export function greatest(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index++) most = Math.max(most, values[index] as number)
  return most
}

/** How many of sorted numbers are at most `limit`. */
export function countUpTo(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Mean of numbers, 0 where there are none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] as number
  return values.length === 0 ? 0 : sum / values.length
}

export interface Weighted {
  readonly value: number
  readonly weight: number
}

/** The value below which a share `p` of the weight lies; 0 where there is none. */
export function weightedQuantile(values: readonly Weighted[], p: number): number {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const target = p * sorted.reduce((sum, one) => sum + one.weight, 0)
  let reached = 0
  for (const one of sorted) {
    reached += one.weight
    if (reached >= target) return one.value
  }
  return 0
}
