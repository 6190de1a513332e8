import type { Material } from './material.ts'

/**
 * One thing that a person wears or grows: hair, a hat, a collar.
 *
 * `under` is the distance to the bare head or torso, so that a part can lie on the skin without measuring it again.
 */
export interface Part {
  distance(x: number, y: number, z: number, under: number): number
  /** A material for all of it, or one by place. */
  readonly material: Material | ((x: number, y: number, z: number) => Material)
  /** A ball that holds the part: farther points are answered from it. Left out for parts that may be anywhere. */
  readonly bound?: Ball
}

export interface Ball {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly radius: number
}

/** A solid whose distance and materials belong together: the bare head, the bare torso, the whole person. */
export interface Solid {
  distance(x: number, y: number, z: number): number
  material(x: number, y: number, z: number): Material
}
