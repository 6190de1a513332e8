import { capsule, ellipsoid, type Field, smoothMax, smoothMin } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'
import { badge } from './uniform.ts'

const { abs, atan2, sin } = Math

const capBound = { x: 0, y: 0.25, z: -0.08, radius: 0.68 }

/** A knitted cap with a turned-up edge. */
export function beanie(design: CharacterDesign, cranium: Field): Part[] {
  const slouch = 0.012 * (design.seed % 3)
  return [
    {
      distance: (x, y, z) => {
        const c = cranium(x, y, z)
        if (c > 0.3) return c - 0.16
        const edge = y - 0.16 + (z < 0 ? -z * 0.25 : 0)
        // Towards the crown the ribs run together.
        const ribs = Math.min(1, 12 * (x * x + (z + 0.05) * (z + 0.05))) * sin(60 * atan2(x, z + 0.05))
        const dome = smoothMax(c - 0.055 - slouch * (y > 0.4 ? (y - 0.4) * 4 : 0) + 0.006 * ribs, -edge, 0.03)
        const cuff = smoothMax(c - 0.085, abs(edge - 0.03) - 0.06, 0.03) + 0.006 * ribs
        return Math.min(dome, cuff)
      },
      material: Material.Hat,
      bound: capBound,
    },
  ]
}

/** Where one of a turban's bands lies, as a wave: it falls to 0 along each fold. */
const wound = (ax: number, y: number, z: number) => abs(sin(12 * (y * 1.1 + ax * 0.75 - z * 0.25)))

/** Wound cloth with a jewel. */
export function turban(): Part[] {
  return [
    {
      distance: (x, y, z) => {
        const ax = abs(x)
        let d = ellipsoid(x, y - 0.4, z + 0.08, 0.475, 0.4, 0.52)
        d = smoothMin(d, ellipsoid(x, y - 0.62, z + 0.12, 0.3, 0.26, 0.34), 0.12)
        if (d < 0.2) d += 0.045 * wound(ax, y, z) ** 0.6 - 0.015
        return smoothMax(d, -(y - 0.17 - 0.16 * ax + (z < 0 ? z * 0.2 : 0)), 0.04)
      },
      material: (x, y, z) => (wound(abs(x), y, z) > 0.975 ? Material.Line : Material.Hat),
      bound: { x: 0, y: 0.42, z: -0.06, radius: 0.78 },
    },
    badge(0, 0.4, 0.48, 0.05, 0.07),
  ]
}

/** A tied kerchief. */
export function bandana(design: CharacterDesign, cranium: Field): Part[] {
  const side = design.hair.side
  const longEnd = capsule([side * 0.2, 0.12, -0.5], [side * 0.34, -0.35, -0.55], 0.05, 0.02)
  const shortEnd = capsule([side * 0.2, 0.12, -0.5], [side * 0.44, -0.16, -0.5], 0.045, 0.015)
  return [
    {
      distance: (x, y, z) =>
        smoothMax(cranium(x, y, z) - 0.035 + 0.007 * sin(14 * y + 8 * x), -(y - 0.2 + (z < 0 ? z * -0.5 : 0)), 0.02),
      material: Material.Hat,
      bound: capBound,
    },
    {
      distance: (x, y, z) => {
        const knot = longEnd(x, y, z)
        const end = shortEnd(x, y, z)
        return Math.min(knot, end)
      },
      material: Material.Hat,
      bound: { x: side * 0.3, y: -0.1, z: -0.5, radius: 0.4 },
    },
  ]
}
