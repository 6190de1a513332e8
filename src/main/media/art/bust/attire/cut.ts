import { type Field, smoothMax } from '../../geometry/distance.ts'
import { Material } from '../material.ts'
import type { Ball, Part } from '../part.ts'

const { abs, max, sqrt } = Math

/** Distance to a convex outline in the plane, from its corners counter-clockwise: the largest of its half-planes. */
function convex(corners: readonly (readonly [number, number])[]): (u: number, v: number) => number {
  const count = corners.length
  const edges = new Float64Array(count * 3)
  corners.forEach(([u, v], i) => {
    const [nextU, nextV] = corners[(i + 1) % count] as readonly [number, number]
    const length = Math.hypot(nextU - u, nextV - v)
    const nu = (nextV - v) / length
    const nv = (u - nextU) / length
    edges.set([nu, nv, nu * u + nv * v], i * 3)
  })
  return (u, v) => {
    let d = -Infinity
    for (let i = 0; i < edges.length; i += 3) {
      const e = (edges[i] as number) * u + (edges[i + 1] as number) * v - (edges[i + 2] as number)
      if (e > d) d = e
    }
    return d
  }
}

/** Whether a point of the chest lies in a V-shaped opening that ends at height `bottom`. */
export const inOpening = (ax: number, y: number, z: number, bottom: number, slope: number): boolean =>
  z > -0.05 && ax < (y - bottom) * slope

/** A flap of cloth on both sides of the chest, lying `lift` above the trunk: lapels, collar points. */
export function flap(
  trunk: Field,
  lift: number,
  corners: readonly (readonly [number, number])[],
  material: Material,
): Part {
  const outline = convex(corners)
  return {
    distance: (x, y, z) => {
      const edge = outline(abs(x), y)
      return z < -0.1 ? max(edge, 0.05) : smoothMax(trunk(x, y, z) - lift, edge, 0.012)
    },
    material,
    bound: { x: 0, y: -1.1, z: 0.05, radius: 0.62 },
  }
}

export interface Band {
  readonly bottom: number
  readonly top: number
  readonly bottomRadius: number
  readonly topRadius: number
  readonly thickness: number
  /** Half the opening in front at the top; 0 closes the band. */
  readonly gap: number
  /** How much the front dips, per unit of depth. */
  readonly dip?: number
}

const COLLAR_BALL: Ball = { x: 0, y: -0.75, z: -0.14, radius: 0.66 }

/** A band of cloth around the neck: stand-up collars of every kind. */
export function band(shape: Band, material: Material): Part {
  const { bottom, top, bottomRadius, topRadius, thickness, gap, dip = 0 } = shape
  return {
    distance: (x, y, z) => {
      const around = sqrt(x * x + (z + 0.14) * (z + 0.14))
      const rise = (y - bottom) / (top - bottom)
      const h = rise < 0 ? 0 : Math.min(rise, 1)
      const wall = (abs(around - bottomRadius - (topRadius - bottomRadius) * h) - thickness) * 0.85
      const d = max(wall, bottom - y, y - top + (z > 0 ? z * dip : 0))
      return gap > 0 && z > -0.1 ? smoothMax(d, gap * (0.1 + 1.15 * h) - abs(x), 0.03) : d
    },
    material,
    bound: COLLAR_BALL,
  }
}

/** A shirt's collar: a close band and two points on the chest. */
export function shirtCollar(trunk: Field, neckWidth: number, lift: number, material: Material): Part[] {
  const radius = 0.255 * (0.35 + 0.65 * neckWidth)
  return [
    band(
      {
        bottom: -1.02,
        top: -0.7,
        bottomRadius: radius + 0.035,
        topRadius: radius,
        thickness: 0.022,
        gap: 0.05,
        dip: 0.25,
      },
      material,
    ),
    flap(
      trunk,
      lift,
      [
        [0.012, -0.9],
        [0.165, -1.07],
        [0.3, -0.84],
        [0.16, -0.72],
      ],
      material,
    ),
  ]
}

/** A necktie with a knot, or a narrow strip in its place; painted where the shirt shows. */
const inTie = (ax: number, y: number, knot: number): boolean =>
  y > knot ? ax < 0.05 + (y - knot) * 0.25 && y < knot + 0.09 : ax < 0.032 + (knot - y) * 0.085

/** Material at a place of a front that opens in a V on a shirt with a tie. */
export function openFront(
  bottom: number,
  slope: number,
  tie: Material | null,
  coat: Material,
  shirt: Material = Material.Shirt,
): (x: number, y: number, z: number) => Material {
  return (x, y, z) => {
    const ax = abs(x)
    if (!inOpening(ax, y, z, bottom, slope)) return coat
    return tie !== null && inTie(ax, y, -1) ? tie : shirt
  }
}
