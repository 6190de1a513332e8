import { capsule, smoothMin } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Stroke } from './skull.ts'

const { abs, min, sin, sqrt } = Math

/** The bony ridge above the eyes. */
export function compileBrowRidge(design: CharacterDesign): Stroke {
  const { browHeight, browTilt, browRidge } = design.face
  const inner = 0.035 + 0.012 * browRidge
  const outer = 0.03 + 0.008 * browRidge
  const ridge = capsule([0.03, 0.085 + browHeight, 0.345], [0.225, 0.088 + browTilt, 0.245], inner, outer)
  return (_x, ax, y, z, clay) => smoothMin(clay, ridge(ax, y, z), 0.06)
}

export interface Eyebrows {
  readonly stroke: Stroke
  paint(ax: number, y: number, z: number): Material
}

/** Eyebrows: a ridge of hair painted along an arch; a positive tilt pulls the inner ends down. */
export function compileEyebrows(design: CharacterDesign): Eyebrows {
  const { browHeight, browTilt: tilt, browThickness, eyeSpacing } = design.face
  const start = eyeSpacing - 0.108
  /** 0 off the brow, 1 on its middle line. */
  const inside = (ax: number, y: number): number => {
    const u = (ax - start) / 0.2
    if (u < -0.05 || u >= 1) return 0
    const middle = 0.095 + browHeight - tilt * 0.7 * (1 - u) + 0.032 * sin(min(1, u) * 2.2) + tilt * 0.8 * u - 0.012 * u
    const half = 0.021 * browThickness * (1 - 0.75 * u * u) * min(1, (u + 0.05) * 8) + 0.0015 * sin(ax * 160 + y * 90)
    const off = abs(y - middle)
    return off < half ? 1 - off / half : 0
  }
  return {
    stroke: (_x, ax, y, z, clay) => {
      if (ax < 0.02 || ax > 0.28 || z < 0.1 || clay > 0.08 || y < 0.02 || y > 0.22) return clay
      const q = inside(ax, y)
      return q > 0 ? clay - 0.01 * sqrt(q) : clay
    },
    paint: (ax, y, z) => (z > 0.1 && y > 0.02 && inside(ax, y) > 0 ? Material.Hair : Material.None),
  }
}
