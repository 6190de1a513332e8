import { ARRANGEMENTS } from './poster-arrangements.ts'

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

/** Where the middle of the head is in a bust's square, from the top. */
export const HEAD_AT = 0.37

/** How far the hero's square reaches below the foot of the drawing, in its size: the chest is under the setting there. */
const HERO_SUNK = 0.03

/**
 * Arranges up to five of a cast: the first large, the others in front of the shoulders, turned outward.
 *
 * @param room from below the tagline to where the drawing ends and the lettering begins, in pixels from the top
 * @param facing the side the hero looks to; everything is mirrored for -1
 * @param choice 0..1, which of the arrangements
 */
export function layOutPoster(
  count: number,
  width: number,
  room: { readonly top: number; readonly foot: number },
  facing: -1 | 1,
  choice: number,
): PosterLayout {
  const { top, foot } = room
  const supporting = Math.min(ARRANGEMENTS.length - 1, Math.max(0, count - 1))
  const ways = ARRANGEMENTS[supporting] ?? []
  const { shift, stands } = ways[Math.floor(choice * ways.length)] ?? { shift: 0, stands: [] }
  const alone = supporting === 0
  const heroSize = Math.min(width * (alone ? 1.16 : 1.06), (foot - top) / (1 - HERO_SUNK))
  const hero = {
    slot: 0,
    x: (width - heroSize) / 2 + facing * shift * width,
    y: Math.max(top, foot - heroSize * (1 - HERO_SUNK)),
    size: heroSize,
    foot,
    yaw: facing * 0.52,
  }
  const supports = stands.map(({ x, above, size, yaw }, i) => ({
    slot: i + 1,
    x: (facing === 1 ? x : 1 - x) * width - (size * width) / 2,
    y: foot - above * width - size * width * HEAD_AT,
    size: size * width,
    foot,
    yaw: facing * yaw,
  }))
  return { hero, supports }
}
