import { remember } from '../geometry/distance.ts'
import { assemble } from './assemble.ts'
import type { CharacterDesign } from './design.ts'
import { compileBeard } from './extra/beard.ts'
import { compileWorn } from './extra/worn.ts'
import type { Eyes } from './face/eyes.ts'
import { compileFace } from './face/face.ts'
import { compileCranium } from './face/skull.ts'
import { compileHair, hairReach } from './hair/hair.ts'
import { compileHat, hatReach } from './hat/hat.ts'
import type { Part, Solid } from './part.ts'

export interface Head extends Solid {
  readonly eyes: Eyes
  /** Factor by which the lower face is squeezed; divides heights below the eyes. */
  readonly squeeze: number
}

/** The head in its own space: face, beard, hair, hat and what is worn. */
export function compileHead(design: CharacterDesign): Head {
  const cranium = remember(compileCranium(design))
  const face = compileFace(design, cranium)
  const hair = compileHair(design, cranium)
  const parts: Part[] = [
    ...compileBeard(design).map((part) => squeezed(part, face.squeeze)),
    ...(hair ? [hair] : []),
    ...compileHat(design, cranium),
    ...compileWorn(design, cranium),
  ]
  const all = assemble(face, parts)
  const reach = Math.max(hairReach(design.hair.style), hatReach(design.hat))
  return {
    eyes: face.eyes,
    squeeze: face.squeeze,
    material: all.material,
    distance: (x, y, z) => {
      const dy = y - 0.03
      const dz = z + 0.05
      const ball = Math.sqrt(x * x + dy * dy + dz * dz) - 0.62
      return ball > reach + 0.25 ? ball - reach : all.distance(x, y, z)
    },
  }
}

/** A beard follows the face it grows on. */
const squeezed = (part: Part, factor: number): Part => ({
  ...part,
  distance: (x, y, z, under) => part.distance(x, y < 0 ? y * factor : y, z, under),
})
