import { capsule, ellipsoid, type Field, smoothMax, smoothMin, sphere } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'

/** The brain-case alone: what hair and hats are fitted to. */
export function compileCranium(design: CharacterDesign): Field {
  const width = 0.385 * design.face.width
  const young = design.build.young
  const height = 0.42 + 0.025 * young
  return (x, y, z) => ellipsoid(x, y - 0.14, z + 0.065, width, height, 0.455)
}

/** The brain-case with the mass of face, jaw and chin: a head before its features. */
export function compileSkull(design: CharacterDesign, cranium: Field): Field {
  const { width, jaw, chin } = design.face
  const { weight } = design.build
  const narrow = 0.92 / width
  const faceMass = capsule([0, 0, 0.085], [0, -0.35, 0.185], 0.275, 0.19)
  const jawLine = capsule([0.235 * jaw, -0.27, 0], [0.05 * jaw, -0.49 + chin, 0.27], 0.075, 0.07)
  return (x, y, z) => {
    const ax = Math.abs(x)
    let d = cranium(x, y, z)
    d = smoothMin(d, faceMass(ax * narrow, y, z), 0.09)
    d = smoothMin(d, jawLine(ax, y, z), 0.11)
    if (weight > 0.1) d = smoothMin(d, ellipsoid(ax - 0.16, y + 0.33, z - 0.08, 0.15 * weight + 0.06, 0.14, 0.2), 0.1)
    return smoothMin(d, sphere(x * 0.8, y + 0.49 - chin, z - 0.295, 0.075), 0.07)
  }
}

/** Cheekbones, cheeks and muzzle, put on the front of a head. */
export function compileCheeks(design: CharacterDesign): Stroke {
  const { width, cheekbone, cheekHollow, chin, mouthCurve } = design.face
  const young = design.build.young
  const fill = 0.1 + 0.014 * young
  const lift = Math.max(0, mouthCurve) * 0.6
  return (x, ax, y, z, clay) => {
    let d = smoothMin(clay, ellipsoid(ax - 0.2 * width, y + 0.085, z - 0.2, 0.098 * cheekbone, 0.07, 0.1), 0.09)
    d = smoothMin(d, ellipsoid(ax - 0.135, y + 0.23 - lift, z - 0.2, fill, 0.13, 0.11 + 0.01 * young), 0.1)
    if (cheekHollow > 0.1) d = smoothMax(d, -sphere(ax - 0.325, y + 0.25, z - 0.29, 0.035 + 0.045 * cheekHollow), 0.18)
    d = smoothMin(d, ellipsoid(x, y + 0.335, z - 0.26, 0.15, 0.12, 0.13), 0.08)
    // The dip below the lower lip, which gives the chin its edge.
    return smoothMax(d, -ellipsoid(x, y + 0.43 - chin * 0.7, z - 0.42, 0.09, 0.025, 0.05), 0.04)
  }
}

/** Adds to or carves from the clay: takes its distance and gives it back changed. `ax` is |x|. */
export type Stroke = (x: number, ax: number, y: number, z: number, clay: number) => number
