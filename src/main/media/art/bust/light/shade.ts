import type { Vector } from '../../geometry/vector.ts'
import { Material } from '../material.ts'
import type { Solid } from '../part.ts'
import { CAMERA_DISTANCE, type Camera } from './camera.ts'
import type { Relief } from './march.ts'

/** Where a shadow of the nose could fall: the upper lip, in head space. */
const LIP_TOP = -0.17
const LIP_BOTTOM = -0.36
const LIP_HALF_WIDTH = 0.15
/** A nose is shorter than this, so a ray that starts so far away from the lip has passed it. */
const PAST_NOSE = 0.2

export interface LitSurface extends Relief {
  readonly material: Uint8Array
  readonly headX: Float32Array
  readonly headY: Float32Array
}

/** The part of a lamp that reaches a point: marches to the lamp and keeps the narrowest gap. */
function reach(solid: Solid, x: number, y: number, z: number, lamp: Vector, from: number): number {
  const [lx, ly, lz] = lamp
  let light = 1
  let t = from
  for (let k = 0; k < 22 && t < 1.3; k++) {
    const d = solid.distance(x + lx * t, y + ly * t, z + lz * t)
    if (d < 0.001) return 0
    const open = (12 * d) / t
    if (open < light) light = open
    t += d > 0.0222 ? d * 0.9 : 0.02
  }
  return light
}

/**
 * Light of a lamp on every pixel, one ray per `step`×`step` cell.
 *
 * The nose's own shadow on the upper lip is capped at half: darker, it reads as a moustache.
 */
export function shade(
  solid: Solid,
  camera: Camera,
  surface: LitSurface,
  lamp: Vector,
  step: number,
  out: Float32Array,
): void {
  const { width, height, centreX, centreY, pixel } = camera
  const { coverage, material, normalX, normalY, normalZ, depth, headX, headY } = surface
  for (let j = 0; j < height; j += step)
    for (let i = 0; i < width; i += step) {
      const at = firstCovered(coverage, width, height, i, j, step)
      let light = 1
      if (at >= 0) {
        const z = depth[at] as number
        const k = ((CAMERA_DISTANCE - z) / CAMERA_DISTANCE) * pixel
        const nx = normalX[at] as number
        const ny = normalY[at] as number
        const nz = normalZ[at] as number
        const kind = material[at]
        const lip =
          (kind === Material.Skin || kind === Material.Lip) &&
          Math.abs(headX[at] as number) < LIP_HALF_WIDTH &&
          (headY[at] as number) < LIP_TOP &&
          (headY[at] as number) > LIP_BOTTOM
        if (nx * lamp[0] + ny * lamp[1] + nz * lamp[2] < -0.1 && !lip) light = 0
        else {
          // Rough hair would shadow itself in blocks.
          const away = kind === Material.Hair || kind === Material.Shirt ? 0.035 : 0.012
          const x = centreX + ((at % width) + 0.5 - width / 2) * k + nx * away
          const y = centreY - (((at / width) | 0) + 0.5 - height / 2) * k + ny * away
          light = reach(solid, x, y, z + nz * away, lamp, away + 0.015)
          if (lip && light < 0.5) light = Math.max(light, 0.5 * reach(solid, x, y, z + nz * away, lamp, PAST_NOSE))
        }
      }
      for (let b = j; b < Math.min(height, j + step); b++)
        for (let a = i; a < Math.min(width, i + step); a++) out[b * width + a] = light
    }
}

/** How open the surroundings of each pixel are, one sample per 2×2 cell: 1 in the open, 0 in a fold. */
export function occlude(solid: Solid, camera: Camera, relief: Relief): Float32Array {
  const { width, height, centreX, centreY, pixel } = camera
  const out = new Float32Array(width * height)
  for (let j = 0; j < height; j += 2)
    for (let i = 0; i < width; i += 2) {
      const at = firstCovered(relief.coverage, width, height, i, j, 2)
      if (at < 0) continue
      const z = relief.depth[at] as number
      const k = ((CAMERA_DISTANCE - z) / CAMERA_DISTANCE) * pixel
      const x = centreX + ((at % width) + 0.5 - width / 2) * k
      const y = centreY - (((at / width) | 0) + 0.5 - height / 2) * k
      const nx = relief.normalX[at] as number
      const ny = relief.normalY[at] as number
      const nz = relief.normalZ[at] as number
      let closed = 0
      for (let s = 1; s <= 3; s++) {
        const h = 0.05 * s
        closed += (h - solid.distance(x + nx * h, y + ny * h, z + nz * h)) / s
      }
      const open = Math.max(0, Math.min(1, 1 - 3.3 * closed))
      for (let b = j; b < Math.min(height, j + 2); b++)
        for (let a = i; a < Math.min(width, i + 2); a++)
          if (relief.coverage[b * width + a] === 1) out[b * width + a] = open
    }
  return out
}

/** The first pixel of a cell that shows the bust, or -1. */
function firstCovered(
  coverage: Float32Array,
  width: number,
  height: number,
  i: number,
  j: number,
  step: number,
): number {
  for (let b = j; b < Math.min(height, j + step); b++)
    for (let a = i; a < Math.min(width, i + step); a++) if (coverage[b * width + a] === 1) return b * width + a
  return -1
}
