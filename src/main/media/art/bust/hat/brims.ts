import { ellipsoid, smoothMax, smoothMin } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'

const { abs, max, sqrt } = Math

/** A soft felt hat; the wide brim is the same with a broader, flatter one. */
export function fedora(design: CharacterDesign): Part[] {
  const wide = design.hat === 'wide-brim'
  const radius = wide ? 0.82 : 0.64
  const curl = wide ? 0.16 : 0.24
  const crown = (x: number, y: number, z: number) => {
    const around = sqrt(x * x + (z + 0.05) * (z + 0.05) * 0.74)
    const d = smoothMax(around - 0.405 + 0.14 * max(0, y - 0.3), abs(y - 0.46) - 0.23, 0.06)
    // The crease along the top and the pinch in front.
    const creased = smoothMax(d, -ellipsoid(x, y - 0.75, z + 0.05, 0.1, 0.13, 0.4), 0.07)
    return smoothMax(creased, -ellipsoid(abs(x) - 0.3, y - 0.6, z - 0.4, 0.13, 0.14, 0.16), 0.08)
  }
  const brim = (x: number, y: number, z: number) => {
    const around = sqrt(x * x + (z + 0.04) * (z + 0.04) * 0.82)
    const lift = around > 0.4 ? (around - 0.4) * (abs(x) / (around + 0.01)) * curl : 0
    const height = 0.285 + lift + (z > 0.2 ? -(z - 0.2) * 0.06 : 0)
    return max(abs(y - height) - 0.02, around - radius) * 0.85
  }
  return [
    {
      distance: (x, y, z) => smoothMin(brim(x, y, z), crown(x, y, z), 0.03),
      material: (x, y, z) =>
        abs(y - 0.345) < 0.045 && crown(x, y, z) <= brim(x, y, z) + 0.01 ? Material.Line : Material.Hat,
      bound: { x: 0, y: 0.4, z: -0.04, radius: radius + 0.18 },
    },
  ]
}
