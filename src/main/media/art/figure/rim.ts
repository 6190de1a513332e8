import type { CharacterDesign } from '../bust/design.ts'
import type { GBuffer } from '../bust/gbuffer.ts'
import { Material } from '../bust/material.ts'
import { smoothStep } from '../geometry/scalar.ts'
import { blurTwice, boxBlur } from './masks.ts'

/** How far from the silhouette, in widths, light from behind can reach on hair and cloth. */
const REACH = 0.03

/**
 * The light from behind, ready to be cut.
 *
 * It is weaker on skin and rough hair, never falls on the middle of the face, and stays near the silhouette: in the
 * grooves of hair and knitwear it would look like scratches.
 */
export function rimMask(g: GBuffer, rim: Float32Array, design: CharacterDesign): Float32Array {
  const rough = design.hair.style === 'afro' || design.hair.style === 'curls'
  const inFront = Math.abs(g.facing[2]) > 0.6
  const inside = boxBlur(g.coverage, g.width, g.height, Math.max(2, Math.round(g.width * REACH)))
  const weighted = rim.map((value, at) => {
    if (value === 0) return 0
    const edge = 1 - smoothStep(0.86, 0.99, inside[at] as number)
    const kind = g.material[at]
    if (kind === Material.Hair) return edge * (rough ? value * 0.75 : value)
    if (kind !== Material.Skin) return edge * value
    const hx = Math.abs(g.headX[at] as number)
    const hy = g.headY[at] as number
    return inFront && hx < 0.17 && hy < 0.14 && hy > -0.46 ? 0 : value * 0.72 * edge
  })
  return blurTwice(weighted, g.width, g.height)
}
