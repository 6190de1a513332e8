import type { Stretch } from './stretches.ts'

interface Placed {
  readonly track: number
  readonly tracks: number
}

const endOf = (bar: Stretch & { readonly until: number | null }): number => Math.max(bar.to, bar.until ?? bar.to)

/**
 * Gives each bar the first track that is free at its start; bars that overlap, however indirectly, share the height.
 *
 * @param slack overlaps shorter than this share nothing: for a sliver nothing is made smaller. Milliseconds
 */
export function inTracks<T extends Stretch & { readonly until: number | null }>(
  bars: readonly T[],
  slack = 0,
): (T & Placed)[] {
  const placed: (T & Placed)[] = []
  let cluster: (T & { readonly track: number })[] = []
  let ends: number[] = []

  function close(): void {
    const tracks = Math.max(1, ends.length)
    for (const bar of cluster) placed.push({ ...bar, tracks })
    cluster = []
    ends = []
  }

  for (const bar of bars.toSorted((a, b) => a.from - b.from || endOf(a) - endOf(b))) {
    const isFree = (end: number): boolean => end <= bar.from + slack
    if (ends.every(isFree)) close()
    const free = ends.findIndex(isFree)
    const track = free === -1 ? ends.length : free
    ends[track] = endOf(bar)
    cluster.push({ ...bar, track })
  }
  close()
  return placed
}
