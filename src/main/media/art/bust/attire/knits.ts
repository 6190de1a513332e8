import { capsule, ellipsoid, type Field, smoothMin, torus } from '../../geometry/distance.ts'
import { noise3 } from '../../geometry/noise.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'
import { band, inOpening } from './cut.ts'

const { abs, atan2, sin } = Math
const collarBall = { x: 0, y: -0.78, z: -0.14, radius: 0.72 }

/** A hooded sweater; with the hood down, it lies around the neck. */
export function hoodie(design: CharacterDesign, trunk: Field): Part[] {
  const seed = design.seed % 61
  const fold = (x: number, y: number, z: number) => noise3(x * 5, y * 3, z * 5 + seed)
  const cord = capsule([0.1, -0.9, 0.24], [0.13, -1.42, 0.3], 0.017, 0.017)
  const parts: Part[] = [
    {
      distance: (x, y, z) => {
        const d = trunk(x, y, z)
        return d > 0.2 ? d - 0.05 : d - 0.035 - 0.03 * (fold(x, y, z) - 0.5)
      },
      material: (x, y, z) => (inOpening(abs(x), y, z, -1.02, 0.45) ? Material.Shirt : Material.Cloth),
    },
    {
      distance: (x, y, z) => cord(abs(x), y, z),
      material: Material.Shirt,
      bound: { x: 0, y: -1.15, z: 0.27, radius: 0.4 },
    },
  ]
  if (design.hat !== 'hood')
    parts.push({
      distance: (x, y, z) => {
        const roll = torus(x, y + 0.78 + (z > 0 ? z * 0.38 : z * 0.2), z + 0.16, 0.33, 0.115)
        return roll > 0.15 ? roll - 0.02 : roll + 0.018 * sin(9 * atan2(x, z) + 4 * fold(x, y, z))
      },
      material: Material.Cloth,
      bound: collarBall,
    })
  return parts
}

/** A ribbed sweater with a high collar. */
export function rollNeck(design: CharacterDesign, trunk: Field): Part[] {
  const radius = 0.245 * (0.35 + 0.65 * design.build.neckWidth)
  const collar = band(
    {
      bottom: -1.2,
      top: -0.58,
      bottomRadius: radius + 0.06,
      topRadius: radius + 0.012,
      thickness: 0.042,
      gap: 0,
      dip: 0.3,
    },
    Material.Cloth,
  )
  return [
    {
      distance: (x, y, z) => {
        const d = trunk(x, y, z) - 0.008 + 0.005 * sin(x * 84)
        if (y < -1.3 || d > 0.6) return d
        const ribbed = collar.distance(x, y, z, d) + 0.006 * sin(atan2(x, z + 0.14) * 44)
        return smoothMin(d, ribbed, 0.07)
      },
      material: Material.Cloth,
    },
  ]
}

/** A quilted coat; its collar is fur, or a lined roll below a hood of fur. */
export function parka(design: CharacterDesign, trunk: Field): Part[] {
  const furred = design.hat !== 'fur-hood'
  return [
    {
      distance: (x, y, z) => trunk(x, y, z) - 0.085 + 0.032 * abs(sin((y + 0.03 * sin(x * 7)) * 13)),
      material: (x, _y, z) => (z > -0.05 && abs(x) < 0.024 ? Material.Line : Material.Cloth),
    },
    {
      distance: (x, y, z) => {
        const roll = torus(x, y + 0.77 + (z > 0 ? z * 0.3 : 0), z + 0.16, 0.36, 0.13)
        if (!furred || roll > 0.15) return roll - 0.03
        return roll - 0.06 * noise3(x * 14, y * 14, z * 14)
      },
      material: furred ? Material.Shirt : Material.Cloth,
      bound: collarBall,
    },
  ]
}

/** A wound scarf and the strap of a bag. */
export function scarf(design: CharacterDesign, trunk: Field): Part[] {
  const side = design.hair.side
  /** The cloth's folds as a wave around the neck: 0 in the depth of each. */
  const folds = (x: number, y: number, z: number) => abs(sin(2.5 * atan2(x, z + 0.12) + y * 9))
  const hangingEnd = capsule([0.16, -0.9, 0.22], [0.24, -1.5, 0.33], 0.09, 0.11)
  return [
    {
      distance: (x, y, z) => trunk(x, y, z) - 0.035,
      material: (x, y, z) =>
        z > -0.05 && abs(x * side * 0.8 + (y + 1.22) * 0.9) < 0.05 ? Material.Line : Material.Cloth,
    },
    {
      distance: (x, y, z) => {
        let d = torus(x, y + 0.74 + 0.03 * sin(3 * x + 1) + (z > 0 ? z * 0.1 : 0), z + 0.13, 0.275, 0.115)
        d = smoothMin(d, torus(x, y + 0.88 - 0.1 * x, z + 0.1, 0.34, 0.115), 0.03)
        // The end that hangs on the chest.
        d = smoothMin(d, hangingEnd(x * side, y, z), 0.05)
        return d > 0.15 ? d - 0.03 : d - 0.03 * folds(x, y, z) ** 0.7 + 0.015
      },
      material: (x, y, z) => (folds(x, y, z) < 0.09 ? Material.Line : Material.Accent),
      bound: { x: 0, y: -1, z: 0, radius: 0.85 },
    },
  ]
}

/** A loose robe with a string of beads. */
export function robe(_design: CharacterDesign, trunk: Field): Part[] {
  return [
    {
      distance: (x, y, z) => trunk(x, y, z) - 0.045 + 0.022 * sin(13 * abs(x) + 6 * y),
      material: (x, y, z) => (inOpening(abs(x), y, z, -1.22, 0.6) ? Material.Shirt : Material.Cloth),
    },
    {
      distance: (x, y, z) => {
        const roll = torus(x, y + 0.82 + 0.28 * Math.max(0, z), z + 0.14, 0.34, 0.095)
        return roll > 0.15 ? roll - 0.02 : roll + 0.018 * sin(16 * y + 6 * atan2(x, z))
      },
      material: Material.Cloth,
      bound: collarBall,
    },
    {
      distance: (x, y, z) => {
        const ring = Math.hypot(x * 0.9, y + 0.9) - 0.42
        const bead = 0.03 * abs(sin(atan2(x, y + 0.9) * 13))
        const flat = Math.max(abs(ring) - 0.012 - bead, y + 0.92, -z)
        return Math.max(flat, trunk(x, y, z) - 0.085)
      },
      material: Material.Accent,
      bound: { x: 0, y: -1.15, z: 0.1, radius: 0.6 },
    },
    {
      distance: (x, y, z) => ellipsoid(x, y + 1.36, z - 0.33, 0.06, 0.075, 0.05),
      material: Material.Accent,
      bound: { x: 0, y: -1.36, z: 0.33, radius: 0.1 },
    },
  ]
}
