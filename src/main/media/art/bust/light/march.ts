import type { Solid } from '../part.ts'
import { CAMERA_DISTANCE, type Camera, FARTHEST, NEAREST } from './camera.ts'

/** Side of the blocks that are marched first, in pixels. */
const BLOCK = 6
const SURFACE = 0.0012

/** What the rays met: depth, coverage and normals, row by row; nothing about light yet. */
export interface Relief {
  readonly coverage: Float32Array
  readonly normalX: Float32Array
  readonly normalY: Float32Array
  readonly normalZ: Float32Array
  readonly depth: Float32Array
}

/**
 * Marches one coarse ray per block of pixels, so that the fine rays can start close to the surface.
 *
 * Gives the distance along the ray to start at, or -1 where nothing is. Every hit is spread to its neighbours, or thin
 * brims drop out as square holes.
 */
function marchBlocks(solid: Solid, camera: Camera, columns: number, rows: number): Float32Array {
  const { width, height, centreX, centreY, pixel } = camera
  const found = new Float32Array(columns * rows).fill(-1)
  const radius = BLOCK * pixel * 1.2
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const x = ((i + 0.5) * BLOCK - width / 2) * pixel
      const y = -((j + 0.5) * BLOCK - height / 2) * pixel
      const inverse = 1 / Math.sqrt(x * x + y * y + CAMERA_DISTANCE * CAMERA_DISTANCE)
      const dx = x * inverse
      const dy = y * inverse
      const dz = -CAMERA_DISTANCE * inverse
      const end = (CAMERA_DISTANCE - FARTHEST) / -dz
      let t = (CAMERA_DISTANCE - NEAREST) / -dz
      for (let k = 0; k < 40 && t < end; k++) {
        const d = solid.distance(centreX + dx * t, centreY + dy * t, CAMERA_DISTANCE + dz * t)
        if (d < radius) {
          found[j * columns + i] = t - radius
          break
        }
        t += Math.max(radius * 0.3, (d - radius * 0.8) * 0.7)
      }
    }
  const starts = new Float32Array(columns * rows)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      let nearest = Infinity
      for (let b = Math.max(0, j - 1); b <= Math.min(rows - 1, j + 1); b++)
        for (let a = Math.max(0, i - 1); a <= Math.min(columns - 1, i + 1); a++) {
          const t = found[b * columns + a] as number
          if (t > 0 && t < nearest) nearest = t
        }
      const own = found[j * columns + i] as number
      starts[j * columns + i] = nearest === Infinity ? -1 : nearest - (own > 0 ? 0 : BLOCK * pixel)
    }
  return starts
}

/** Marches a ray per pixel to the surface. */
export function march(solid: Solid, camera: Camera): Relief {
  const { width, height, centreX, centreY, pixel } = camera
  const size = width * height
  const relief: Relief = {
    coverage: new Float32Array(size),
    normalX: new Float32Array(size),
    normalY: new Float32Array(size),
    normalZ: new Float32Array(size),
    depth: new Float32Array(size),
  }
  const columns = Math.ceil(width / BLOCK)
  const starts = marchBlocks(solid, camera, columns, Math.ceil(height / BLOCK))
  const e = 0.0022
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      let t = starts[((j / BLOCK) | 0) * columns + ((i / BLOCK) | 0)] as number
      if (t < 0) continue
      const at = j * width + i
      const px = (i + 0.5 - width / 2) * pixel
      const py = -(j + 0.5 - height / 2) * pixel
      const inverse = 1 / Math.sqrt(px * px + py * py + CAMERA_DISTANCE * CAMERA_DISTANCE)
      const dx = px * inverse
      const dy = py * inverse
      const dz = -CAMERA_DISTANCE * inverse
      const end = (CAMERA_DISTANCE - FARTHEST) / -dz
      let d = 1
      let closest = 9
      let steps = 0
      for (; steps < 70 && t < end; steps++) {
        d = solid.distance(centreX + dx * t, centreY + dy * t, CAMERA_DISTANCE + dz * t)
        if (d < closest) closest = d
        if (d < SURFACE) break
        t += d < 0.02 ? d * 0.75 : d * 0.85
      }
      if (d >= SURFACE && !(d < 0.006 && steps >= 70)) {
        relief.coverage[at] = Math.max(0, 0.5 - (closest / pixel) * 0.5)
        continue
      }
      const x = centreX + dx * t
      const y = centreY + dy * t
      const z = CAMERA_DISTANCE + dz * t
      const a = solid.distance(x + e, y - e, z - e)
      const b = solid.distance(x - e, y - e, z + e)
      const c = solid.distance(x - e, y + e, z - e)
      const f = solid.distance(x + e, y + e, z + e)
      const nx = a - b - c + f
      const ny = -a - b + c + f
      const nz = -a + b - c + f
      const scale = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9)
      relief.coverage[at] = 1
      relief.normalX[at] = nx * scale
      relief.normalY[at] = ny * scale
      relief.normalZ[at] = nz * scale
      relief.depth[at] = z
    }
  return relief
}
