import type { Vector } from '../geometry/vector.ts'

/** How a bust is looked at. What is left out comes from the design. */
export interface SculptView {
  /** Pixels; half of the size of the final picture is enough. */
  readonly width: number
  readonly height: number
  /** Half of what the frame shows, top to bottom, in bust units; default 1.12. */
  readonly halfHeight?: number
  /** The point in the frame's middle, in bust units; defaults: a little beside the turned face, and -0.27. */
  readonly centreX?: number
  readonly centreY?: number
  readonly zoom?: number
  /** Radians, instead of the design's pose. */
  readonly yaw?: number
  readonly pitch?: number
  readonly roll?: number
  /** Direction to the lamp. Given, it is used as it is; left out, the lamp is placed and audited. */
  readonly lamp?: Vector
}
