/**
 * Tallest element that we give a browser, in CSS pixels.
 *
 * Chromium's layout counts in 64ths of a device pixel in 32 bits: 33.5 million device pixels, which at eight device
 * pixels a CSS pixel (a dense screen, zoomed in) are 4.2 million. Firefox ends at 17.8 million.
 */
const TALLEST = 4_000_000

/** A move of the scrollbar by one pixel is longer than this in a list that is too tall; no turn of a wheel is. */
const JUMP = 4000

/** Where a list stands: `top` is what a person sees, in pixels of the whole list, `real` the element's `scrollTop`. */
export interface ScrollPlace {
  readonly top: number
  readonly real: number
}

/** How tall the list would be, and how much of it is in sight; CSS pixels. */
export interface ScrollSize {
  readonly height: number
  readonly sight: number
}

/** How tall the scrolled element is. */
export const realHeight = (height: number): number => Math.min(height, TALLEST)

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, Math.max(0, most)))

const furthest = ({ height, sight }: ScrollSize): { readonly top: number; readonly real: number } => ({
  top: Math.max(0, height - sight),
  real: Math.max(0, realHeight(height) - sight),
})

/** The place for a `top`, with the scrollbar's thumb where a person expects it. */
export function placeAt(top: number, size: ScrollSize): ScrollPlace {
  const most = furthest(size)
  const wanted = clamp(top, most.top)
  return { top: wanted, real: most.top === 0 ? 0 : (wanted / most.top) * most.real }
}

/**
 * Where a list stands after its element was scrolled to `real`.
 *
 * Short moves (wheel, keys, touch) are moves of the list, pixel by pixel. Long ones (the scrollbar's thumb) name a
 * share of the whole. In a list that fits into an element both are the same. Short moves let the thumb fall behind in
 * a taller one; `placeAt` sets it right when scrolling rests, and at the element's ends, where it could go no further.
 */
export function placeAfterScroll(before: ScrollPlace, real: number, size: ScrollSize): ScrollPlace {
  const most = furthest(size)
  if (most.top === most.real) return { top: clamp(real, most.top), real }
  const moved = real - before.real
  if (Math.abs(moved) >= JUMP) return { top: clamp((real / most.real) * most.top, most.top), real }
  const top = clamp(before.top + moved, most.top)
  const atEnd = real <= 0 || real >= most.real || top === 0 || top === most.top
  return atEnd ? placeAt(top, size) : { top, real }
}
