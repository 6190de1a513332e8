import type { GBuffer } from '../bust/gbuffer.ts'
import { toneOf } from '../bust/light/audit.ts'
import { Material } from '../bust/material.ts'
import { smoothStep } from '../geometry/scalar.ts'
import { normalize } from '../geometry/vector.ts'

export interface Tones {
  /** The lamp's light on each pixel, 0..1. */
  readonly key: Float32Array
  /** Light of a second lamp behind the figure, which catches edges. */
  readonly rim: Float32Array
}

/**
 * Reduces a G-buffer to the tones that are cut into shapes.
 *
 * Below the nose the tone never falls under half of what a plain face would have there: the underside of a nose and its
 * shadow together read as a moustache.
 */
export function tonesOf(g: GBuffer): Tones {
  const size = g.width * g.height
  const key = new Float32Array(size)
  const rim = new Float32Array(size)
  const [lx, ly, lz] = g.lamp
  const [bx, by, bz] = normalize([-(Math.sign(lx) || 1) * 0.95, 0.3, -0.12])
  const [fx, , fz] = g.facing
  for (let at = 0; at < size; at++) {
    if (g.coverage[at] !== 1) continue
    const nx = g.normalX[at] as number
    const ny = g.normalY[at] as number
    const nz = g.normalZ[at] as number
    const light = g.light[at] as number
    let tone = toneOf(nx * lx + ny * ly + nz * lz, light, g.occlusion[at] as number)
    const kind = g.material[at]
    if (kind === Material.Skin || kind === Material.Lip) {
      const hx = g.headX[at] as number
      const under = underNose(Math.abs(hx), g.headY[at] as number)
      if (under > 0) {
        // The plain face here: a cylinder about the head's upright axis.
        const sx = fx + hx * 2.2 * fz
        const sz = fz - hx * 2.2 * fx
        const plain = Math.max(0, (sx * lx + sz * lz) / Math.hypot(sx, sz))
        tone = Math.max(tone, 0.46 * plain * Math.min(1, light * 2) * under)
      }
    }
    key[at] = tone
    const back = nx * bx + ny * by + nz * bz
    rim[at] = back > 0 && nz < 1 ? back * (1 - nz) ** 1.5 : 0
  }
  return { key, rim }
}

/** 1 on the upper lip and the underside of the nose, fading to 0 around them. */
const underNose = (ax: number, y: number): number =>
  smoothStep(-0.375, -0.345, y) * (1 - smoothStep(-0.21, -0.17, y)) * (1 - smoothStep(0.085, 0.125, ax))
