/** A support's place: the middle of its head and its size in widths of the poster, for a hero who looks to the right. */
export interface Stand {
  readonly x: number
  /** Above the line from which the poster is ink, in widths. */
  readonly above: number
  readonly size: number
  readonly yaw: number
}

/** One way to arrange a cast, for a hero who looks to the right. */
export interface Arrangement {
  /** How far the hero stands from the middle, in widths; negative away from where the hero looks. */
  readonly shift: number
  readonly stands: readonly Stand[]
}

/** The ways to arrange none to four supports; the show's seed chooses. */
export const ARRANGEMENTS: readonly (readonly Arrangement[])[] = [
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
