import { sphere } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'

const { abs, atan2, cos, max, round, sin, sqrt, PI } = Math

/** A circlet with eight points, a pearl on each. */
export function crown(design: CharacterDesign): Part[] {
  const full = ['long', 'waves', 'bob', 'curls', 'afro', 'dreads'].includes(design.hair.style)
  const radius = full ? 0.46 : 0.405
  return [
    {
      distance: (x, y, z) => {
        const angle = atan2(x, z + 0.07)
        const height = 0.38 + 0.15 * abs(cos(angle * 4)) ** 1.6
        const around = sqrt(x * x + (z + 0.07) * (z + 0.07) * 0.8)
        const ring = max(abs(around - radius - 0.12 * (y - 0.3)) - 0.02, 0.25 - y, y - height) * 0.75
        const point = (round((angle * 4) / PI) * PI) / 4
        const pearl = sphere(
          x - sin(point) * (radius + 0.035),
          y - 0.55,
          z - cos(point) * (radius + 0.035) * 1.1 + 0.07,
          0.034,
        )
        return Math.min(ring, pearl)
      },
      material: Material.Accent,
      bound: { x: 0, y: 0.42, z: -0.07, radius: 0.72 },
    },
    {
      // The dark stone band that keeps the gold from running into fair hair.
      distance: (x, y, z) => {
        const around = sqrt(x * x + (z + 0.07) * (z + 0.07) * 0.8)
        return max(abs(around - radius - 0.005) - 0.022, abs(y - 0.275) - 0.014) * 0.8
      },
      material: Material.Line,
      bound: { x: 0, y: 0.3, z: -0.07, radius: 0.68 },
    },
  ]
}
