/** The value below which a share of all lies, between neighbours where it falls between them; NaN of none. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

export const inOrder = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b)

export const medianOf = (values: readonly number[]): number => quantileOf(inOrder(values), 0.5)

/** Within which eight of ten lie. */
export interface UsualRange {
  readonly from: number
  readonly to: number
}

/** Fewer than so many say nothing of what is usual. */
export const LEAST_FOR_USUAL = 5

/** The usual range; null where there are too few to tell. */
export function usualRange(values: readonly number[]): UsualRange | null {
  if (values.length < LEAST_FOR_USUAL) return null
  const sorted = inOrder(values)
  return { from: quantileOf(sorted, 0.1), to: quantileOf(sorted, 0.9) }
}
