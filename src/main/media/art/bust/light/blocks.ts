import type { Solid } from '../part.ts'
import { aim, type Camera, createRay, type Ray } from './camera.ts'

/** Side of a block of pixels that one coarse ray is marched for. */
export const BLOCK = 6

/** Where the fine rays of each block can start: distance along the ray, or -1 where nothing is. */
export interface Blocks {
  readonly columns: number
  readonly rows: number
  readonly starts: Float32Array
}

/**
 * Marches one coarse ray per block, so that fine rays can start close to the surface.
 *
 * Every hit is spread to its eight neighbours, or thin brims drop out as square holes.
 */
export function marchBlocks(solid: Solid, camera: Camera): Blocks {
  const columns = Math.ceil(camera.width / BLOCK)
  const rows = Math.ceil(camera.height / BLOCK)
  const found = new Float32Array(columns * rows)
  const ray = createRay(camera)
  const radius = BLOCK * camera.pixel * 1.2
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      aim(ray, camera, (i + 0.5) * BLOCK, (j + 0.5) * BLOCK)
      found[j * columns + i] = nearMiss(solid, ray, radius)
    }
  const starts = new Float32Array(columns * rows)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const nearest = nearestAround(found, columns, rows, i, j)
      const own = (found[j * columns + i] as number) > 0
      starts[j * columns + i] = nearest === Infinity ? -1 : nearest - (own ? 0 : BLOCK * camera.pixel)
    }
  return { columns, rows, starts }
}

/** Distance along the ray at which a ball of this radius first touches the solid, or -1. */
function nearMiss(solid: Solid, ray: Ray, radius: number): number {
  let t = ray.start
  for (let k = 0; k < 40 && t < ray.end; k++) {
    const d = solid.distance(ray.originX + ray.dx * t, ray.originY + ray.dy * t, ray.originZ + ray.dz * t)
    if (d < radius) return t - radius
    t += Math.max(radius * 0.3, (d - radius * 0.8) * 0.7)
  }
  return -1
}

function nearestAround(found: Float32Array, columns: number, rows: number, i: number, j: number): number {
  let nearest = Infinity
  for (let b = Math.max(0, j - 1); b <= Math.min(rows - 1, j + 1); b++)
    for (let a = Math.max(0, i - 1); a <= Math.min(columns - 1, i + 1); a++) {
      const t = found[b * columns + a] as number
      if (t > 0 && t < nearest) nearest = t
    }
  return nearest
}
