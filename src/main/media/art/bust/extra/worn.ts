import { capsule, ellipsoid, type Field, sphere } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { showsEars } from '../face/ears.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'

const { abs, max, min, sqrt } = Math

function glasses(design: CharacterDesign): Part {
  const { glasses: shape } = design
  const drop = shape === 'half' ? 0.05 : 0
  const radius = shape === 'half' ? 0.085 : 0.105
  const apart = design.face.eyeSpacing + 0.006
  const bridgeOf = capsule([0, 0.02 - drop, 0.4], [0.06, 0.012 - drop, 0.385], 0.011, 0.011)
  const armOf = capsule([0.262, 0.02 - drop, 0.345], [0.39, 0.02, -0.05], 0.012, 0.012)
  return {
    distance: (x, y, z) => {
      const ax = abs(x)
      const lx = ax - apart
      const ly = y + drop
      const rim = shape === 'square' ? max(abs(lx) - 0.105, abs(ly) - 0.075) : sqrt(lx * lx + ly * ly * 1.05) - radius
      // The lenses wrap a little around the face.
      const frame = max(abs(rim) - 0.0105, abs(z - 0.385 + ax * 0.14) - 0.012)
      const bridge = bridgeOf(ax, y, z)
      const arm = armOf(ax, y, z)
      return min(frame, bridge, arm)
    },
    material: Material.Line,
    bound: { x: 0, y: 0, z: 0.17, radius: 0.5 },
  }
}

function patch(design: CharacterDesign, cranium: Field): Part {
  const { side } = design.hair
  return {
    distance: (x, y, z) => {
      const u = x * side
      const cup = ellipsoid(u - design.face.eyeSpacing, y - 0.005, z - 0.33, 0.105, 0.085, 0.062)
      if (y < -0.1) return cup
      const strap = max(abs(cranium(x, y, z) - 0.012) - 0.012, abs(y - 0.14 + u * -0.35 + 0.02) - 0.014)
      return min(cup, strap)
    },
    material: Material.Line,
    bound: { x: 0, y: 0.1, z: 0, radius: 0.56 },
  }
}

function earring(design: CharacterDesign): Part {
  const at = 0.395 * design.face.width
  return {
    distance: (x, y, z) => sphere(abs(x) - at, y + 0.2, z + 0.05, 0.024),
    material: Material.Accent,
    bound: { x: 0, y: -0.2, z: -0.05, radius: 0.45 },
  }
}

/** What is worn on a face: glasses, eye patch, earrings. */
export function compileWorn(design: CharacterDesign, cranium: Field): Part[] {
  const parts: Part[] = []
  if (design.glasses !== 'none') parts.push(glasses(design))
  if (design.patch) parts.push(patch(design, cranium))
  if (design.earring && showsEars(design)) parts.push(earring(design))
  return parts
}
