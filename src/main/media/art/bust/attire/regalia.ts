import { box, ellipsoid, type Field, smoothMin, torus } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'
import { band, inOpening } from './cut.ts'

const { abs, atan2, hypot, max, sin, sqrt } = Math

/** Court dress: a pleated fan behind the head, puffed shoulders, chain and pendant. */
export function fanCollar(design: CharacterDesign, trunk: Field): Part[] {
  const at = 0.6 * design.build.shoulderWidth
  const inChain = (x: number, y: number) => y < -0.86 && abs(hypot(x, (y + 0.86) * 0.8) - 0.33) < 0.024
  return [
    {
      distance: (x, y, z) => {
        const d = trunk(x, y, z) - 0.025
        return z > -0.05 && abs(x) < (y + 1.3) * 0.7 ? d + 0.028 : d
      },
      material: (x, y, z) => {
        if (z > -0.05 && inChain(x, y)) return Material.Accent
        return inOpening(abs(x), y, z, -1.3, 0.7) ? Material.Skin : Material.Cloth
      },
    },
    {
      distance: (x, y, z) => {
        const around = sqrt(x * x + (z + 0.14) * (z + 0.14))
        const pleat = sin(atan2(x, z + 0.14) * 22)
        const wall = abs(around - 0.3 - 0.62 * max(0, y + 0.85)) - 0.022 - 0.012 * pleat
        const d = max(wall, -0.92 - y, y + 0.2 - 0.05 * abs(pleat)) * 0.7
        return max(d, (z + 0.05 - 0.1 * abs(x)) * 0.7)
      },
      material: (_x, y) => (y > -0.28 ? Material.Accent : Material.Shirt),
      bound: { x: 0, y: -0.5, z: -0.3, radius: 0.95 },
    },
    {
      distance: (x, y, z) => ellipsoid(x, y + 1.33, z - 0.29, 0.07, 0.09, 0.06),
      material: Material.Accent,
      bound: { x: 0, y: -1.33, z: 0.29, radius: 0.11 },
    },
    {
      distance: (x, y, z) => {
        const ax = abs(x)
        const puff = ellipsoid(ax - at, y + 1.02, z + 0.15, 0.26, 0.2, 0.26) + 0.02 * sin(20 * y + 9 * ax)
        return puff
      },
      material: Material.Cloth,
      bound: { x: 0, y: -1.02, z: -0.15, radius: at + 0.32 },
    },
  ]
}

/** A pressure suit with a helmet ring. */
export function suitRing(design: CharacterDesign, trunk: Field): Part[] {
  const at = 0.68 * design.build.shoulderWidth
  return [
    {
      distance: (x, y, z) => {
        const d = trunk(x, y, z) - 0.06
        return z > -0.05 && abs(abs(x) - 0.3) < 0.05 ? d - 0.02 : d
      },
      material: (x, _y, z) => (z > -0.05 && abs(abs(x) - 0.3) < 0.05 ? Material.Shirt : Material.Cloth),
    },
    {
      distance: (x, y, z) => torus(x, y + 0.86 + 0.14 * z, z + 0.14, 0.38, 0.065),
      material: Material.Shirt,
      bound: { x: 0, y: -0.86, z: -0.14, radius: 0.52 },
    },
    {
      distance: (x, y, z) => torus(x, y + 0.75 + 0.14 * z, z + 0.14, 0.36, 0.055),
      material: Material.Accent,
      bound: { x: 0, y: -0.75, z: -0.14, radius: 0.5 },
    },
    {
      distance: (x, y, z) => box(x, y + 1.34, z - 0.29, 0.16, 0.1, 0.06, 0.02),
      material: (x, y) => (hypot(abs(x) - 0.07, y + 1.34) < 0.03 ? Material.Accent : Material.Shirt),
      bound: { x: 0, y: -1.34, z: 0.29, radius: 0.22 },
    },
    {
      distance: (x, y, z) => ellipsoid(abs(x) - at, y + 1.03, z + 0.15, 0.22, 0.16, 0.24),
      material: (x) => (abs(abs(x) - at) < 0.05 ? Material.Accent : Material.Shirt),
      bound: { x: 0, y: -1.03, z: -0.15, radius: at + 0.3 },
    },
  ]
}

/** A field jacket with plated shoulders. */
export function armour(design: CharacterDesign, trunk: Field): Part[] {
  const at = 0.68 * design.build.shoulderWidth
  return [
    {
      distance: (x, y, z) => trunk(x, y, z) - 0.035,
      material: (x, y, z) => {
        if (z < -0.05) return Material.Cloth
        if (abs(x) < 0.02) return Material.Line
        return abs(y + 1.36 - abs(x) * 0.1) < 0.016 ? Material.Line : Material.Cloth
      },
    },
    band(
      { bottom: -1.02, top: -0.6, bottomRadius: 0.33, topRadius: 0.345, thickness: 0.034, gap: 0.12, dip: 0.35 },
      Material.Cloth,
    ),
    {
      distance: (x, y, z) => {
        const ax = abs(x)
        const upper = ellipsoid(ax - at, y + 1.01, z + 0.15, 0.27, 0.15, 0.28)
        const lower = ellipsoid(ax - at - 0.05, y + 1.16, z + 0.15, 0.25, 0.16, 0.27)
        return smoothMin(upper, lower, 0.01)
      },
      material: (x, y) => {
        const rim = abs(y + 1.1 + 0.12 * (abs(x) - at))
        return rim < 0.012 ? Material.Line : rim < 0.045 ? Material.Accent : Material.Hat
      },
      bound: { x: 0, y: -1.06, z: -0.15, radius: at + 0.45 },
    },
  ]
}
