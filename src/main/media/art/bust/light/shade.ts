import type { Vector } from '../../geometry/vector.ts'
import { Material } from '../material.ts'
import type { Solid } from '../part.ts'
import { type Camera, worldX, worldY } from './camera.ts'
import { fillCells } from './cells.ts'
import type { Relief } from './march.ts'

/** Where a nose may stand in its own light, or in the upper lip's: in head space. */
const NOSE_TOP = 0.06
const LIP_BOTTOM = -0.36
const NOSE_HALF_WIDTH = 0.15
/** A nose is shorter than this, so a ray that starts so far away has passed it. */
const PAST_NOSE = 0.2

export interface LitSurface extends Relief {
  readonly material: Uint8Array
  readonly headX: Float32Array
  readonly headY: Float32Array
}

/** The part of a lamp that reaches a point: marches to the lamp and keeps the narrowest gap. */
function reach(solid: Solid, x: number, y: number, z: number, [lx, ly, lz]: Vector, from: number): number {
  let light = 1
  let t = from
  for (let k = 0; k < 22 && t < 1.3; k++) {
    const d = solid.distance(x + lx * t, y + ly * t, z + lz * t)
    if (d < 0.001) return 0
    light = Math.min(light, (12 * d) / t)
    t += Math.max(0.02, d * 0.9)
  }
  return light
}

const nearNose = ({ material, headX, headY }: LitSurface, at: number): boolean => {
  const kind = material[at]
  const y = headY[at] as number
  return (
    (kind === Material.Skin || kind === Material.Lip) &&
    Math.abs(headX[at] as number) < NOSE_HALF_WIDTH &&
    y < NOSE_TOP &&
    y > LIP_BOTTOM
  )
}

/**
 * Light of a lamp on every pixel, one ray per `step`×`step` cell.
 *
 * The nose's own shadow is capped at half light: darker, it reads as a moustache on the upper lip.
 */
export function shade(
  solid: Solid,
  camera: Camera,
  surface: LitSurface,
  lamp: Vector,
  step: number,
  out: Float32Array,
): void {
  const { coverage, material, normalX, normalY, normalZ, depth } = surface
  fillCells(camera, coverage, step, out, (at, column, row) => {
    const nx = normalX[at] as number
    const ny = normalY[at] as number
    const nz = normalZ[at] as number
    const nose = nearNose(surface, at)
    if (!nose && nx * lamp[0] + ny * lamp[1] + nz * lamp[2] < -0.1) return 0
    // Rough hair and fur would shadow themselves in blocks.
    const away = material[at] === Material.Hair || material[at] === Material.Shirt ? 0.035 : 0.012
    const z = depth[at] as number
    const x = worldX(camera, column, z) + nx * away
    const y = worldY(camera, row, z) + ny * away
    const light = reach(solid, x, y, z + nz * away, lamp, away + 0.015)
    if (!nose || light >= 0.5) return light
    return Math.max(light, 0.5 * reach(solid, x, y, z + nz * away, lamp, PAST_NOSE))
  })
}

/** How open the surroundings of each pixel are, one sample per 2×2 cell: 1 in the open, 0 in a fold. */
export function occlude(solid: Solid, camera: Camera, relief: Relief): Float32Array {
  const out = new Float32Array(relief.coverage.length)
  fillCells(camera, relief.coverage, 2, out, (at, column, row) => {
    const z = relief.depth[at] as number
    const x = worldX(camera, column, z)
    const y = worldY(camera, row, z)
    const nx = relief.normalX[at] as number
    const ny = relief.normalY[at] as number
    const nz = relief.normalZ[at] as number
    let closed = 0
    for (let s = 1; s <= 3; s++) {
      const h = 0.05 * s
      closed += (h - solid.distance(x + nx * h, y + ny * h, z + nz * h)) / s
    }
    return Math.max(0, Math.min(1, 1 - 3.3 * closed))
  })
  return out
}
