/** How many times wider than the window a timeline may be drawn. */
export const ZOOMS = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32] as const

/** The next wider or narrower one; the same at the end. */
export function zoomBy(zoom: number, by: 1 | -1): number {
  const at = ZOOMS.findIndex((candidate) => candidate >= zoom)
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + by))] ?? 1
}

/**
 * Where to scroll to so that what lay under a point of the window lies there again at another width.
 *
 * @param scrolled how far it is scrolled, and `at` where the point is, both in CSS pixels
 */
export const scrollAfterZoom = (scrolled: number, at: number, before: number, after: number): number =>
  Math.max(0, ((scrolled + at) / before) * after - at)
