/** A time from one moment to another, in milliseconds of any clock. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The same time without overlaps, in order. */
export function union(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else if (to > from) joined.push({ from, to })
  }
  return joined
}

/** What is left of `stretches`, which do not overlap, outside of `others`. */
export function clear(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  const taken = union(others)
  return stretches.flatMap(({ from, to }) => {
    const left: Stretch[] = []
    let reached = from
    for (const other of taken) {
      if (other.to <= reached) continue
      if (other.from >= to) break
      if (other.from > reached) left.push({ from: reached, to: other.from })
      reached = other.to
    }
    if (to > reached) left.push({ from: reached, to })
    return left
  })
}

/** How long they last together, in milliseconds; overlaps count as often as they are there. */
export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
