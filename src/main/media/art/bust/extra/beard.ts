import { capsule, ellipsoid, smoothMax, smoothMin } from '../../geometry/distance.ts'
import { noise3 } from '../../geometry/noise.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'

const { abs, max, sin } = Math

const bound = { x: 0, y: -0.4, z: 0.2, radius: 0.62 }

/** The upper edge of a beard's ground: negative below it. */
const cheekLine = (ax: number, y: number, z: number) =>
  y + 0.285 - max(0, ax - 0.18) * 0.5 - (z < 0.12 ? (0.12 - z) * 1.1 : 0) - (ax < 0.12 ? 0.045 : 0)

const mouth = (x: number, y: number, z: number) => ellipsoid(x, y + 0.362, z - 0.46, 0.095, 0.034, 0.14)

function full(design: CharacterDesign): Part {
  const { length } = design.hair
  const thick = 0.03 + 0.045 * length
  const chinTip = capsule([0, -0.46, 0.24], [0, -0.56 - 0.14 * length, 0.26], 0.13, 0.075)
  return {
    distance: (x, y, z, under) => {
      if (under > 0.3) return under - 0.2
      const ax = abs(x)
      let d = under - thick - 0.022 * (noise3(x * 14, y * 9, z * 14) - 0.3)
      const tip = chinTip(x, y, z)
      d = smoothMin(d, tip + 0.012 * sin(34 * x + 5 * noise3(x * 5, y * 5, z * 5)), 0.07)
      d = smoothMax(d, cheekLine(ax, y, z), 0.03)
      d = smoothMax(d, -mouth(x, y, z), 0.02)
      // In front it follows the lip, not the nose.
      d = smoothMax(d, z - 0.45 - (y < -0.36 ? (-0.36 - y) * 0.5 : 0), 0.04)
      return smoothMax(d, -(z + 0.06), 0.03)
    },
    material: Material.Hair,
    bound,
  }
}

function stubble(): Part {
  return {
    distance: (x, y, z, under) => {
      if (under > 0.1) return under
      const d = smoothMax(under - 0.002, cheekLine(abs(x), y, z), 0.004)
      return smoothMax(smoothMax(d, -mouth(x, y, z), 0.01), -(z + 0.02), 0.01)
    },
    material: Material.Stubble,
    bound,
  }
}

function moustache(design: CharacterDesign, goatee: boolean): Part {
  const droop = design.hair.length > 0.5 ? -0.05 : 0
  const chin = design.face.chin
  const innerWhisker = capsule([0.015, -0.288, 0.42], [0.085, -0.306, 0.378], 0.031, 0.027)
  const outerWhisker = capsule([0.085, -0.306, 0.378], [0.165, -0.352 + droop, 0.305], 0.027, 0.01)
  return {
    distance: (x, y, z) => {
      const ax = abs(x)
      const inner = innerWhisker(ax, y, z)
      const outer = outerWhisker(ax, y, z)
      const lip = smoothMin(inner, outer, 0.02) + 0.004 * sin(60 * ax + 20 * y)
      if (!goatee) return lip
      const tuft = ellipsoid(x, y + 0.5 - chin, z - 0.33, 0.085, 0.12, 0.07) + 0.008 * sin(50 * x)
      return Math.min(lip, tuft)
    },
    material: Material.Hair,
    bound,
  }
}

export function compileBeard(design: CharacterDesign): Part[] {
  switch (design.beard) {
    case 'full':
      return [full(design)]
    case 'stubble':
      return [stubble()]
    case 'goatee':
      return [moustache(design, true)]
    case 'moustache':
      return [moustache(design, false)]
    case 'none':
      return []
  }
}
