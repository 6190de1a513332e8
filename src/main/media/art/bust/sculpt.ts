import { normalize, type Vector } from '../geometry/vector.ts'
import type { CharacterDesign } from './design.ts'
import type { EyeMark, GBuffer } from './gbuffer.ts'
import { lampFor } from './lamp.ts'
import { litSkin, moveLamp } from './light/audit.ts'
import { type Camera, cameraFor, project, worldX, worldY } from './light/camera.ts'
import { march, type Relief } from './light/march.ts'
import { type LitSurface, occlude, shade } from './light/shade.ts'
import { Material } from './material.ts'
import { compilePerson, type Person } from './person.ts'
import type { SculptView } from './view.ts'

/** How often the light audit may move the lamp. */
const AUDIT_ROUNDS = 4

/**
 * Builds the person as a signed distance field, marches rays through it and lights it.
 *
 * Throws a RangeError when the view's size is not in whole pixels.
 */
export function sculpt(design: CharacterDesign, view: SculptView): GBuffer {
  if (!(Number.isInteger(view.width) && Number.isInteger(view.height)))
    throw new RangeError(`A bust is sculpted in whole pixels, not ${view.width} by ${view.height}`)
  const posed = withPose(design, view)
  const person = compilePerson(posed)
  const camera = cameraFor(posed, view)
  const relief = march(person, camera)
  const surface = paint(person, camera, relief)
  const occlusion = occlude(person, camera, relief)
  const light = new Float32Array(relief.coverage.length)
  let lamp = normalize(view.lamp ?? lampFor(posed))
  if (!view.lamp)
    for (let round = 0; round < AUDIT_ROUNDS; round++) {
      shade(person, camera, surface, lamp, 4, light)
      const moved = moveLamp(lamp, person.facing, litSkin(surface, occlusion, light, lamp))
      if (moved === lamp) break
      lamp = moved
    }
  shade(person, camera, surface, lamp, 2, light)
  return {
    ...surface,
    width: view.width,
    height: view.height,
    occlusion,
    light,
    lamp,
    facing: person.facing,
    eyes: findEyes(person, camera, surface),
  }
}

const withPose = (design: CharacterDesign, { yaw, pitch, roll }: SculptView): CharacterDesign => ({
  ...design,
  pose: {
    yaw: yaw ?? design.pose.yaw,
    pitch: pitch ?? design.pose.pitch,
    roll: roll ?? design.pose.roll,
    torsoYaw: design.pose.torsoYaw,
  },
})

/** What each pixel is made of, and where it lies on the head. */
function paint(person: Person, camera: Camera, relief: Relief): LitSurface {
  const { width, height } = camera
  const material = new Uint8Array(width * height)
  const headX = new Float32Array(width * height)
  const headY = new Float32Array(width * height)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const at = j * width + i
      if (relief.coverage[at] !== 1) continue
      const z = relief.depth[at] as number
      const x = worldX(camera, i, z)
      const y = worldY(camera, j, z)
      material[at] = person.material(x, y, z)
      const head: Vector = person.toHead(x, y, z)
      headX[at] = head[0]
      headY[at] = head[1] < 0 ? head[1] * person.head.squeeze : head[1]
    }
  return { ...relief, material, headX, headY }
}

/** The irises that are not hidden by nose, hair, patch or the turn of the head. */
function findEyes(person: Person, camera: Camera, surface: LitSurface): EyeMark[] {
  const { irises, irisRadius } = person.head.eyes
  return irises.flatMap((iris) => {
    const [wx, wy, wz] = person.toWorld(iris.x, iris.y, iris.z)
    const { x, y, scale } = project(camera, wx, wy, wz)
    const seen = nearestIris(camera, surface, { x, y, z: wz, reach: irisRadius * scale * 1.5 })
    return seen ? [{ ...seen, radius: irisRadius * scale }] : []
  })
}

/**
 * The pixel of an iris nearest to where its middle would be, at about the same depth.
 *
 * In profile the middle itself is behind the eye's edge; what is seen of the iris lies beside it.
 */
function nearestIris(
  { width, height }: Camera,
  { material, depth }: LitSurface,
  middle: { readonly x: number; readonly y: number; readonly z: number; readonly reach: number },
): { x: number; y: number } | null {
  let best = middle.reach
  let found: { x: number; y: number } | null = null
  const { x, y, z, reach } = middle
  for (let j = Math.max(0, Math.floor(y - reach)); j <= Math.min(height - 1, y + reach); j++)
    for (let i = Math.max(0, Math.floor(x - reach)); i <= Math.min(width - 1, x + reach); i++) {
      const off = Math.hypot(i + 0.5 - x, j + 0.5 - y)
      const at = j * width + i
      // Its very middle is the pupil; any other line is a lash.
      const iris = material[at] === Material.Iris || (material[at] === Material.Line && off < 0.75)
      if (off >= best || !iris || Math.abs((depth[at] as number) - z) > 0.06) continue
      best = off
      found = { x: i + 0.5, y: j + 0.5 }
    }
  return found
}
