import { ellipsoid, type Field, smoothMax, smoothMin } from '../../geometry/distance.ts'
import { noise3 } from '../../geometry/noise.ts'
import type { CharacterDesign } from '../design.ts'

const { abs, max, sqrt } = Math

/** The egg-shaped space in front that hair leaves free for a face. */
const faceOpening = (x: number, y: number, z: number, wide: number, high: number): number =>
  ellipsoid(x, y + 0.14, z - 0.5, wide, high, 0.5)

/**
 * Hair with the face cut free.
 *
 * Beside the eyes nothing may stand farther forward than the temples, or a profile loses its eye; above and below,
 * fringe and falling locks may.
 */
export function openFace(hair: number, x: number, y: number, z: number, wide: number, high: number): number {
  const temple = 0.17 + 0.4 * max(0, y - 0.15) + 0.6 * max(0, -0.3 - y)
  return smoothMax(smoothMax(hair, -faceOpening(x, y, z, wide, high), 0.05), z - temple, 0.05)
}

/** A great round cloud. */
export function afro(design: CharacterDesign): Field {
  const seed = design.seed % 83
  const size = 0.9 + 0.14 * design.hair.length
  return (x, y, z) => {
    const round = ellipsoid(x, y - 0.22, z + 0.13, 0.6 * size, 0.55 * size, 0.58 * size)
    if (round > 0.2) return round - 0.08
    const rough = 0.08 * (noise3(x * 9, y * 9, z * 9 + seed) - 0.5) + 0.04 * (noise3(x * 22, y * 22, z * 22) - 0.5)
    const d = openFace(round + rough, x, y, z, 0.315, 0.475)
    return smoothMax(d, -0.33 - y, 0.1)
  }
}

/** Close curls; on women they fall to the jaw. */
export function curls(design: CharacterDesign, cranium: Field, line: Field): Field {
  const seed = design.seed % 79
  const falls = design.build.femininity > 0.5
  const thick = 0.075 + 0.03 * design.hair.length
  return (x, y, z) => {
    const c = cranium(x, y, z)
    if (c > 0.42) return c - 0.24
    const rough = 0.1 * (noise3(x * 8, y * 8, z * 8 + seed) - 0.5) + 0.04 * (noise3(x * 18, y * 18, z * 18) - 0.5)
    let d = smoothMax(c - thick - 0.09 * max(0, y) + rough, line(x, y, z) - 0.02, 0.05)
    if (falls) {
      let drop = sqrt(x * x + (z + 0.14) * (z + 0.14)) - 0.43 + rough
      drop = smoothMax(drop, abs(y + 0.13) - 0.4, 0.1)
      drop = openFace(drop, x, y, z, 0.295, 0.5)
      d = smoothMin(d, drop, 0.06)
    }
    return d
  }
}
