import { ellipsoid, type Field, smoothMax, smoothMin } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'

const { abs, sqrt } = Math

/** A naval peaked cap with band, visor and badge. */
export function peakedCap(): Part[] {
  const bound = { x: 0, y: 0.38, z: 0.05, radius: 0.78 }
  const band = (x: number, y: number, z: number) =>
    smoothMax(sqrt(x * x * 0.98 + (z + 0.03) * (z + 0.03) * 0.72) - 0.425, abs(y - 0.3) - 0.075, 0.02)
  const top = (x: number, y: number, z: number) =>
    smoothMax(ellipsoid(x, y - 0.45, z + 0.03, 0.55, 0.12, 0.6), 0.36 - y, 0.03)
  return [
    {
      distance: (x, y, z) => smoothMin(band(x, y, z), top(x, y, z), 0.03),
      material: (x, y, z) => (abs(y - 0.3) < 0.05 && band(x, y, z) <= top(x, y, z) ? Material.Line : Material.Hat),
      bound,
    },
    {
      distance: (x, y, z) => {
        const visor = ellipsoid(x, y - 0.24 + (z - 0.45) * 0.36, z - 0.4, 0.33, 0.03, 0.23)
        return smoothMax(visor, 0.28 - z, 0.02)
      },
      material: Material.Line,
      bound: { x: 0, y: 0.24, z: 0.45, radius: 0.42 },
    },
    badge(0, 0.37, 0.5, 0.07, 0.085),
  ]
}

/** A beret pulled down to one side. */
export function beret(design: CharacterDesign, cranium: Field): Part[] {
  const side = design.hair.side
  return [
    {
      distance: (x, y, z) => {
        const cloth = ellipsoid(x * 0.95 - 0.08 * side, y - 0.45 + x * side * 0.26, z + 0.05, 0.5, 0.15, 0.49)
        return smoothMin(cloth, smoothMax(cranium(x, y, z) - 0.035, abs(y - 0.315) - 0.085, 0.02), 0.03)
      },
      material: (_x, y) => (y < 0.285 ? Material.Line : Material.Hat),
      bound: { x: 0, y: 0.38, z: -0.05, radius: 0.68 },
    },
    badge(-0.18 * side, 0.37, 0.37, 0.05, 0.06),
  ]
}

export function badge(x0: number, y0: number, z0: number, width: number, height: number): Part {
  return {
    distance: (x, y, z) => ellipsoid(x - x0, y - y0, z - z0, width, height, 0.035),
    material: Material.Accent,
    bound: { x: x0, y: y0, z: z0, radius: height + 0.02 },
  }
}
