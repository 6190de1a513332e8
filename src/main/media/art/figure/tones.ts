import type { GBuffer } from '../bust/gbuffer.ts'
import { toneOf } from '../bust/light/audit.ts'
import { Material } from '../bust/material.ts'
import { smoothStep } from '../geometry/scalar.ts'
import { normalize } from '../geometry/vector.ts'

export interface Tones {
  /** The lamp's light on each pixel, 0..1, and on skin a little that bounces back into the shadow. */
  readonly key: Float32Array
  /** The lamp's light alone. */
  readonly direct: Float32Array
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
  const direct = new Float32Array(size)
  const rim = new Float32Array(size)
  const [lx, ly, lz] = g.lamp
  const [bx, by, bz] = normalize([-(Math.sign(lx) || 1) * 0.95, 0.3, -0.12])
  const [fx, , fz] = g.facing
  const [cx, cy, cz] = normalize([-lx * 0.55, -0.22, 0.85])
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
      const hy = g.headY[at] as number
      const floor = Math.max(0.46 * underNose(Math.abs(hx), hy), 0.21 * besideNose(Math.abs(hx), hy))
      if (floor > 0) {
        // The plain face here: a cylinder about the head's upright axis.
        const sx = fx + hx * 2.2 * fz
        const sz = fz - hx * 2.2 * fx
        const plain = Math.max(0, (sx * lx + sz * lz) / Math.hypot(sx, sz))
        tone = Math.max(tone, floor * plain * Math.min(1, light * 2))
      }
    }
    direct[at] = tone
    // A trace of light from the far side draws a face's planes in its own shadow, under a brim for example.
    const bounced =
      kind === Material.Skin ? 0.18 * (nx * cx + ny * cy + nz * cz - 0.5) * ((g.occlusion[at] as number) - 0.2) : 0
    key[at] = Math.max(tone, bounced)
    const back = nx * bx + ny * by + nz * bz
    rim[at] = back > 0 && nz < 1 ? back * (1 - nz) ** 1.5 : 0
  }
  return { key, direct, rim }
}

/** 1 on the upper lip and the underside of the nose, fading to 0 around them. */
const underNose = (ax: number, y: number): number =>
  smoothStep(-0.375, -0.345, y) * (1 - smoothStep(-0.21, -0.17, y)) * (1 - smoothStep(0.085, 0.125, ax))

/** 1 on the sides of the nose: turned from the lamp they may be dark, but not as black as the far cheek. */
const besideNose = (ax: number, y: number): number =>
  smoothStep(-0.3, -0.26, y) * (1 - smoothStep(0.0, 0.06, y)) * (1 - smoothStep(0.09, 0.13, ax))
