import { capsule, smoothMax } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Stroke } from './skull.ts'

/** The grooves that years cut: from nose to mouth, below the eyes, and jowls beside the chin. */
export function compileGrooves(design: CharacterDesign): Stroke {
  const { old } = design.build
  const { noseWidth } = design.face
  if (old <= 0.15) return (_x, _ax, _y, _z, clay) => clay
  const deep = 0.004 + 0.012 * old
  return (_x, ax, y, z, clay) => {
    let d = smoothMax(
      clay,
      -capsule(ax, y, z, 0.085 * noseWidth, -0.2, 0.385, 0.15, -0.38, 0.315, deep, 0.6 * deep),
      0.03,
    )
    d = smoothMax(d, -capsule(ax, y, z, 0.09, -0.07, 0.365, 0.19, -0.085, 0.29, 0.006 * old, 0.006 * old), 0.03)
    if (old > 0.5) d = smoothMax(d, -capsule(ax, y, z, 0.11, -0.42, 0.33, 0.13, -0.5, 0.27, 0.01, 0.006), 0.03)
    return d
  }
}

/** Lines drawn by age (brow, corners of the eyes) and the mark of a scar. */
export function compileMarks(design: CharacterDesign): (x: number, y: number, z: number) => Material {
  const { old } = design.build
  const { scar, seed } = design
  const { browHeight, eyeSpacing } = design.face
  const side = design.hair.side
  const phase = seed % 7
  return (x, y, z) => {
    const ax = Math.abs(x)
    if (scar && capsule(x, y, z, side * 0.11, 0.21, 0.36, side * 0.2, -0.22, 0.28, 0.05, 0.05) < 0) {
      const off = x * side - (0.11 + (0.21 - y) * 0.21)
      if (Math.abs(off) < 0.008 && (y > 0.07 || y < -0.05)) return Material.Lip
    }
    if (old < 0.45 || z < 0.15) return Material.None
    const thin = 0.0035 * old
    if (y > 0.17 && ax < 0.19) {
      for (let i = 0; i < 2; i++) {
        const line = 0.215 + browHeight + i * 0.05 + 0.008 * Math.sin(x * 13 + phase + i * 2)
        if (Math.abs(y - line) < thin * (1 - (ax / 0.19) ** 2)) return Material.Line
      }
    }
    const crow = ax - eyeSpacing - 0.095
    if (old > 0.6 && crow > 0 && crow < 0.05 && Math.abs(Math.abs(y - 0.002) - crow * 0.45 - 0.004) < 0.0028)
      return Material.Line
    return Material.None
  }
}
