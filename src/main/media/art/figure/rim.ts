import type { CharacterDesign } from '../bust/design.ts'
import type { GBuffer } from '../bust/gbuffer.ts'
import { Material } from '../bust/material.ts'
import { blurTwice } from './masks.ts'

/** The light from behind, ready to be cut: weaker on skin and rough hair, and never on the middle of the face. */
export function rimMask(g: GBuffer, rim: Float32Array, design: CharacterDesign): Float32Array {
  const rough = design.hair.style === 'afro' || design.hair.style === 'curls'
  const inFront = Math.abs(g.facing[2]) > 0.6
  const weighted = rim.map((value, at) => {
    const kind = g.material[at]
    if (kind === Material.Hair) return rough ? value * 0.75 : value
    if (kind !== Material.Skin) return value
    const hx = Math.abs(g.headX[at] as number)
    const hy = g.headY[at] as number
    return inFront && hx < 0.17 && hy < 0.14 && hy > -0.46 ? 0 : value * 0.72
  })
  return blurTwice(weighted, g.width, g.height)
}
