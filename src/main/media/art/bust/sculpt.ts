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
    const at = Math.floor(y) * camera.width + Math.floor(x)
    const inside = x >= 0 && y >= 0 && x < camera.width && y < camera.height
    const seen = inside && Math.abs((surface.depth[at] as number) - wz) < 0.04
    const kind = surface.material[at]
    const eye = kind === Material.Iris || kind === Material.Line || kind === Material.Eye
    return seen && eye ? [{ x, y, radius: irisRadius * scale }] : []
  })
}
