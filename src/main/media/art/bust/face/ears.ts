import { ellipsoid, smoothMax, smoothMin } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import type { Stroke } from './skull.ts'

/** Whether hair or hat leave the ears bare. */
export function showsEars(design: CharacterDesign): boolean {
  if (design.hat === 'hood' || design.hat === 'fur-hood') return false
  return !['bob', 'long', 'waves', 'afro'].includes(design.hair.style)
}

/** An outer shell with its bowl carved out. */
export function compileEars(design: CharacterDesign): Stroke {
  const at = 0.375 * design.face.width
  const size = design.face.ear
  return (_x, ax, y, z, clay) => {
    if (ax < 0.22 || y > 0.2 || y < -0.3 || z > 0.15 || z < -0.25) return clay
    const tilted = z + 0.06 + y * 0.12
    let ear = ellipsoid((ax - at) * 0.9 + (z + 0.06) * 0.3, y + 0.055, tilted, 0.032, 0.115 * size, 0.07 * size)
    if (ear > 0.2) return clay
    ear = smoothMax(ear, -ellipsoid(ax - at - 0.04, y + 0.045, z + 0.03, 0.03, 0.075 * size, 0.035), 0.02)
    return smoothMin(clay, ear, 0.02)
  }
}
