/** One bust on a poster, in pixels: `size` is the width; the bust is cut off at `foot`, not at its square's end. */
export interface BustPlace {
  /** Place in the cast. */
  readonly slot: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly foot: number
  /** Radians, positive to the viewer's right. */
  readonly yaw: number
}

export interface PosterLayout {
  readonly hero: BustPlace
  /** Back to front. */
  readonly supports: readonly BustPlace[]
}

/** A support's place: the middle of its head and its size in widths of the poster, for a hero who looks to the right. */
interface Stand {
  readonly x: number
  /** Above the line from which the poster is ink, in widths. */
  readonly above: number
  readonly size: number
  readonly yaw: number
}

/** Where the middle of the head is in a bust's square, from the top. */
export const HEAD_AT = 0.37

const STANDS: readonly (readonly Stand[])[] = [
  [],
  [{ x: 0.2, above: 0.27, size: 0.56, yaw: -0.62 }],
  [
    { x: 0.17, above: 0.3, size: 0.52, yaw: -0.7 },
    { x: 0.83, above: 0.28, size: 0.5, yaw: 0.66 },
  ],
  [
    { x: 0.14, above: 0.34, size: 0.48, yaw: -0.75 },
    { x: 0.86, above: 0.34, size: 0.48, yaw: 0.7 },
    { x: 0.36, above: 0.22, size: 0.43, yaw: -0.35 },
  ],
  [
    { x: 0.145, above: 0.37, size: 0.47, yaw: -0.78 },
    { x: 0.855, above: 0.37, size: 0.47, yaw: 0.74 },
    { x: 0.335, above: 0.235, size: 0.43, yaw: -0.42 },
    { x: 0.665, above: 0.235, size: 0.43, yaw: 0.38 },
  ],
]

/** How far the hero's square reaches below the foot of the drawing, in its size: the chest is under the setting there. */
const HERO_SUNK = 0.03

/**
 * Arranges up to five of a cast: the first large, the others in front of the shoulders, turned outward.
 *
 * @param room from below the tagline to where the drawing ends and the lettering begins, in pixels from the top
 * @param facing the side the hero looks to; everything is mirrored for -1
 */
export function layOutPoster(
  count: number,
  width: number,
  room: { readonly top: number; readonly foot: number },
  facing: -1 | 1,
): PosterLayout {
  const { top, foot } = room
  const supporting = Math.min(STANDS.length - 1, Math.max(0, count - 1))
  const alone = supporting === 0
  const heroSize = Math.min(width * (alone ? 1.16 : 1.06), (foot - top) / (1 - HERO_SUNK))
  const aside = supporting === 1 ? facing * width * 0.08 : -facing * width * 0.01
  const hero = {
    slot: 0,
    x: (width - heroSize) / 2 + aside,
    y: Math.max(top, foot - heroSize * (1 - HERO_SUNK)),
    size: heroSize,
    foot,
    yaw: facing * 0.52,
  }
  const supports = (STANDS[supporting] ?? []).map(({ x, above, size, yaw }, i) => ({
    slot: i + 1,
    x: (facing === 1 ? x : 1 - x) * width - (size * width) / 2,
    y: foot - above * width - size * width * HEAD_AT,
    size: size * width,
    foot,
    yaw: facing * yaw,
  }))
  return { hero, supports }
}
