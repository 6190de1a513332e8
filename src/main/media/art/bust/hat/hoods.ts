import { capsule, ellipsoid, smoothMax, smoothMin } from '../../geometry/distance.ts'
import { noise3 } from '../../geometry/noise.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'

const { abs, sin, sqrt } = Math

const hoodBound = { x: 0, y: -0.2, z: -0.12, radius: 1.3 }

/** A cloth hood, open at the face and falling on the shoulders. */
export function hood(): Part[] {
  const shoulders = capsule([0, -0.3, -0.2], [0, -0.75, -0.25], 0.42, 0.52)
  const shell = (x: number, y: number, z: number) => {
    let d = ellipsoid(x, y - 0.06, z + 0.12, 0.5, 0.58, 0.56)
    d = smoothMin(d, ellipsoid(x, y - 0.4, z + 0.34, 0.2, 0.2, 0.26), 0.3)
    d = smoothMin(d, shoulders(x, y, z), 0.2)
    if (d < 0.2) d += 0.022 * sin(6 * y + 9 * z + 3 * noise3(x * 3, y * 3, z * 3))
    return d
  }
  const opening = (x: number, y: number, z: number) =>
    ellipsoid(x, y + 0.1, z - 0.5, 0.37 + 0.02 * sin(y * 7), 0.54, 0.6)
  return [
    {
      distance: (x, y, z) => smoothMax(abs(shell(x, y, z)) - 0.032, -opening(x, y, z), 0.03),
      material: Material.Cloth,
      bound: hoodBound,
    },
  ]
}

/** A lined hood with a rim of fur. */
export function furHood(): Part[] {
  const opening = (x: number, y: number, z: number) => ellipsoid(x, y + 0.06, z - 0.5, 0.4, 0.52, 0.55)
  return [
    {
      distance: (x, y, z) => {
        const shell = abs(ellipsoid(x, y - 0.03, z + 0.15, 0.52, 0.58, 0.56)) - 0.03
        return smoothMax(shell, -opening(x, y, z), 0.03)
      },
      material: Material.Cloth,
      bound: hoodBound,
    },
    {
      distance: (x, y, z) => {
        const o = opening(x, y, z)
        const s = ellipsoid(x, y - 0.03, z + 0.15, 0.54, 0.6, 0.58)
        const ring = sqrt(o * o + s * s) - 0.1
        return ring > 0.12 ? ring - 0.06 : ring - 0.07 * noise3(x * 15, y * 15, z * 15)
      },
      material: Material.Shirt,
      bound: { x: 0, y: 0, z: 0.1, radius: 0.8 },
    },
  ]
}
