import type { CharacterDesign } from '../design.ts'
import { aim, cameraFor, createRay } from '../light/camera.ts'
import { compilePerson } from '../person.ts'

/** Grid of the silhouettes that are compared; small, since only large shapes matter. */
const WIDTH = 36
const HEIGHT = 48

/** 1 where a bust covers the frame, on a grid of 36×48. */
export function silhouette(design: CharacterDesign): Uint8Array {
  const person = compilePerson(design)
  const camera = cameraFor(design, { width: WIDTH, height: HEIGHT })
  const ray = createRay(camera)
  const near = camera.pixel * 0.3
  const mask = new Uint8Array(WIDTH * HEIGHT)
  for (let at = 0; at < mask.length; at++) {
    aim(ray, camera, (at % WIDTH) + 0.5, Math.floor(at / WIDTH) + 0.5)
    let t = ray.start
    for (let k = 0; k < 30 && t < ray.end && mask[at] === 0; k++) {
      const d = person.distance(ray.originX + ray.dx * t, ray.originY + ray.dy * t, ray.originZ + ray.dz * t)
      if (d < near) mask[at] = 1
      t += d
    }
  }
  return mask
}

/** How much two silhouettes coincide: shared area over joint area, 0..1. */
export function overlap(a: Uint8Array, b: Uint8Array): number {
  let shared = 0
  let joint = 0
  for (let at = 0; at < a.length; at++) {
    shared += (a[at] as number) & (b[at] as number)
    joint += (a[at] as number) | (b[at] as number)
  }
  return joint === 0 ? 1 : shared / joint
}
