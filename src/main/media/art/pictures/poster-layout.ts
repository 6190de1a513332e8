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

/** One way to arrange a cast, for a hero who looks to the right. */
interface Arrangement {
  /** How far the hero stands from the middle, in widths; negative away from where the hero looks. */
  readonly shift: number
  readonly stands: readonly Stand[]
}

/** The ways to arrange none to four supports; the show's seed chooses. */
const ARRANGEMENTS: readonly (readonly Arrangement[])[] = [
  [{ shift: 0, stands: [] }],
  [
    { shift: 0.08, stands: [{ x: 0.2, above: 0.27, size: 0.56, yaw: -0.62 }] },
    { shift: -0.1, stands: [{ x: 0.8, above: 0.28, size: 0.56, yaw: 0.4 }] },
  ],
  [
    {
      shift: -0.01,
      stands: [
        { x: 0.17, above: 0.3, size: 0.52, yaw: -0.7 },
        { x: 0.83, above: 0.28, size: 0.5, yaw: 0.66 },
      ],
    },
    {
      shift: -0.12,
      stands: [
        { x: 0.85, above: 0.5, size: 0.42, yaw: 0.62 },
        { x: 0.72, above: 0.25, size: 0.5, yaw: 0.32 },
      ],
    },
  ],
  [
    {
      shift: -0.01,
      stands: [
        { x: 0.145, above: 0.34, size: 0.48, yaw: -0.75 },
        { x: 0.855, above: 0.34, size: 0.48, yaw: 0.7 },
        { x: 0.36, above: 0.22, size: 0.43, yaw: -0.35 },
      ],
    },
    {
      shift: -0.11,
      stands: [
        { x: 0.855, above: 0.52, size: 0.4, yaw: 0.66 },
        { x: 0.74, above: 0.27, size: 0.47, yaw: 0.36 },
        { x: 0.2, above: 0.24, size: 0.46, yaw: -0.5 },
      ],
    },
  ],
  [
    {
      shift: -0.01,
      stands: [
        { x: 0.145, above: 0.37, size: 0.47, yaw: -0.78 },
        { x: 0.855, above: 0.37, size: 0.47, yaw: 0.74 },
        { x: 0.335, above: 0.235, size: 0.43, yaw: -0.42 },
        { x: 0.665, above: 0.235, size: 0.43, yaw: 0.38 },
      ],
    },
    {
      shift: -0.1,
      stands: [
        { x: 0.87, above: 0.57, size: 0.37, yaw: 0.7 },
        { x: 0.79, above: 0.35, size: 0.42, yaw: 0.5 },
        { x: 0.17, above: 0.25, size: 0.45, yaw: -0.55 },
        { x: 0.6, above: 0.22, size: 0.43, yaw: 0.2 },
      ],
    },
  ],
]

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
