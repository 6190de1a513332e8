import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Stroke } from './skull.ts'

const { abs, exp, min, sqrt } = Math

export interface Lips {
  readonly stroke: Stroke
  /** Lip, the dark slit between the lips, or None. */
  paint(ax: number, y: number): Material
}

/**
 * Lips are a swelling of the surface, not a solid of their own: solids sink in or float off when the face changes.
 *
 * In a mouth's own width u = |x| / half width, the slit follows y = centre + curve u².
 */
export function compileLips(design: CharacterDesign): Lips {
  const { lipFullness: full, mouthCurve: curve, mouthWidth, chin } = design.face
  const half = 0.108 * mouthWidth
  const middle = -0.352 + chin * 0.5
  // Unrolled by hand: called for every sample near the mouth.
  const upperEdge = (u: number, slit: number) => slit + 0.036 * full * (1 - u ** 1.7) - 0.008 * exp(-u * u * 70) + 0.002
  const lowerEdge = (u: number, slit: number) => slit - 0.047 * full * (1 - u * u) - 0.002
  return {
    stroke: (_x, ax, y, z, clay) => {
      if (z < 0.2 || clay > 0.1) return clay
      const u = ax / half
      if (u > 1.12 || abs(y - middle) > 0.12) return clay
      const inside = min(1, u)
      const slit = middle + curve * u * u
      const up = upperEdge(inside, slit)
      const low = lowerEdge(inside, slit)
      let d = clay
      if (y < up && y > low && u < 1) {
        const rise = y > slit ? (up - y) / (up - slit + 0.001) : (y - low) / (slit - low + 0.001)
        d -= 0.018 * full * (1 - inside * inside * 0.7) * sqrt(Math.max(rise, 0)) * (y > slit ? 0.75 : 1)
      }
      const fade = u > 1 ? (1.12 - u) / 0.12 : 1
      return d + 0.013 * exp((-(y - slit) * (y - slit)) / 0.00006) * fade
    },
    paint: (ax, y) => {
      const u = ax / half
      if (u >= 1.05) return Material.None
      const slit = middle + curve * u * u
      if (abs(y - slit) < 0.0068 * (1.15 - 0.5 * u * u)) return Material.Line
      if (u >= 1) return Material.None
      return y < upperEdge(u, slit) && y > lowerEdge(u, slit) ? Material.Lip : Material.None
    },
  }
}
