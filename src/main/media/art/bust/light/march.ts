import type { Solid } from '../part.ts'
import { BLOCK, marchBlocks } from './blocks.ts'
import { aim, type Camera, createRay, type Ray } from './camera.ts'

/** Distance at which a ray has arrived. */
const SURFACE = 0.002
/** A ray that has not arrived after so many steps but is this close grazes the surface. */
const GRAZE = 0.006
const STEPS = 70
/** Half the edge of the tetrahedron that a normal is measured with. */
const E = 0.0022

/** What the rays met, row by row; nothing about light yet. */
export interface Relief {
  readonly coverage: Float32Array
  readonly normalX: Float32Array
  readonly normalY: Float32Array
  readonly normalZ: Float32Array
  readonly depth: Float32Array
}

/** Marches a ray per pixel to the surface. */
export function march(solid: Solid, camera: Camera): Relief {
  const { width, height } = camera
  const size = width * height
  const relief: Relief = {
    coverage: new Float32Array(size),
    normalX: new Float32Array(size),
    normalY: new Float32Array(size),
    normalZ: new Float32Array(size),
    depth: new Float32Array(size),
  }
  const blocks = marchBlocks(solid, camera)
  const ray = createRay(camera)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const start = blocks.starts[((j / BLOCK) | 0) * blocks.columns + ((i / BLOCK) | 0)] as number
      if (start < 0) continue
      aim(ray, camera, i + 0.5, j + 0.5)
      const t = arrive(solid, ray, start)
      if (t > 0) record(solid, ray, t, relief, j * width + i)
      else relief.coverage[j * width + i] = Math.max(0, 0.5 + (t / camera.pixel) * 0.5)
    }
  return relief
}

/** Distance along the ray to the surface; for a miss, minus the narrowest gap that it passed. */
function arrive(solid: Solid, ray: Ray, start: number): number {
  let t = start
  let d = 1
  let closest = 9
  for (let step = 0; step < STEPS; step++) {
    if (t >= ray.end) return -closest
    d = solid.distance(ray.originX + ray.dx * t, ray.originY + ray.dy * t, ray.originZ + ray.dz * t)
    if (d < SURFACE) return t
    if (d < closest) closest = d
    t += d < 0.02 ? d * 0.85 : d * 0.95
  }
  return d < GRAZE ? t : -closest
}

function record(solid: Solid, ray: Ray, t: number, relief: Relief, at: number): void {
  const x = ray.originX + ray.dx * t
  const y = ray.originY + ray.dy * t
  const z = ray.originZ + ray.dz * t
  const a = solid.distance(x + E, y - E, z - E)
  const b = solid.distance(x - E, y - E, z + E)
  const c = solid.distance(x - E, y + E, z - E)
  const d = solid.distance(x + E, y + E, z + E)
  const nx = a - b - c + d
  const ny = -a - b + c + d
  const nz = -a + b - c + d
  const scale = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-9)
  relief.coverage[at] = 1
  relief.normalX[at] = nx * scale
  relief.normalY[at] = ny * scale
  relief.normalZ[at] = nz * scale
  relief.depth[at] = z
}
