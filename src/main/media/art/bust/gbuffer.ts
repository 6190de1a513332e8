import type { Vector } from '../geometry/vector.ts'

/** Where an iris landed on the picture, in pixels of the G-buffer; only eyes that can be seen are listed. */
export interface EyeMark {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/**
 * A sculpted, lit bust, seen through the camera: one value per pixel, row by row from the top left.
 *
 * Everything is in bust units and world directions. Pixels without coverage hold zeros.
 */
export interface GBuffer {
  readonly width: number
  readonly height: number
  /** 1 where the bust is, 0 where it is not, between on the silhouette. */
  readonly coverage: Float32Array
  /** A `Material` per pixel. */
  readonly material: Uint8Array
  readonly normalX: Float32Array
  readonly normalY: Float32Array
  readonly normalZ: Float32Array
  readonly depth: Float32Array
  /** The surface point in head space, where the face is symmetric about x = 0. */
  readonly headX: Float32Array
  readonly headY: Float32Array
  /** 1 in the open, 0 deep in a fold. */
  readonly occlusion: Float32Array
  /** How much of the lamp reaches the point: 0 in shadow, 1 in light. */
  readonly light: Float32Array
  /** Direction from the bust to the lamp, after the audit; length 1. */
  readonly lamp: Vector
  /** Direction of the nose; length 1. */
  readonly facing: Vector
  readonly eyes: readonly EyeMark[]
}
