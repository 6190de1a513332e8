import { capsule, ellipsoid, type Field, remember, smoothMin, sphere } from '../geometry/distance.ts'
import { assemble } from './assemble.ts'
import { compileAttire } from './attire/attire.ts'
import type { CharacterDesign } from './design.ts'
import { Material } from './material.ts'
import type { Solid } from './part.ts'

/** Neck with its cords, and an Adam's apple on men. */
function compileNeck(design: CharacterDesign): Field {
  const { neckWidth: wide, femininity, old, young } = design.build
  const cord = 0.038 + 0.01 * old - 0.015 * young
  const apple = femininity < 0.4 && young < 0.4
  const column = capsule([0, -0.3, -0.1], [0, -0.9, -0.17], 0.185 * wide, 0.21 * wide)
  const cords = capsule([0.2 * wide, -0.28, -0.12], [0.05, -0.93, 0.06], cord, 0.04)
  return (x, y, z) => {
    const ax = Math.abs(x)
    let d = column(x, y, z)
    d = smoothMin(d, cords(ax, y, z), 0.06)
    return apple ? smoothMin(d, sphere(x, y + 0.63, z - 0.06, 0.045), 0.06) : d
  }
}

/** Shoulders, chest and arms; the arms leave the frame, or the bust reads as a shop dummy. */
function compileTrunk(design: CharacterDesign): Field {
  const { shoulderWidth: wide, femininity, young, weight } = design.build
  const breast = femininity > 0.6 && young < 0.5
  const belly = Math.max(0, weight) * 0.12
  const collarbones = capsule([0.1, -0.72, -0.2], [0.62 * wide, -1.02, -0.16], 0.1, 0.14)
  const arms = capsule([0.68 * wide, -1.15, -0.15], [0.86 * wide, -2.1, -0.1], 0.19, 0.17)
  const trapezius = capsule([0, -0.5, -0.24], [0.42 * wide, -0.98, -0.2], 0.12, 0.1)
  return (x, y, z) => {
    const ax = Math.abs(x)
    let d = collarbones(ax, y, z)
    d = smoothMin(d, sphere(ax - 0.66 * wide, y + 1.13, z + 0.15, 0.19), 0.12)
    d = smoothMin(d, ellipsoid(x, y + 1.6, z + 0.12, 0.68 * wide + belly, 0.72, 0.36 + belly), 0.15)
    d = smoothMin(d, arms(ax, y, z), 0.1)
    d = smoothMin(d, trapezius(ax, y, z), 0.12)
    return breast ? smoothMin(d, ellipsoid(ax - 0.22, y + 1.5, z - 0.18, 0.2, 0.22, 0.16), 0.1) : d
  }
}

/** A child's shoulders sit closer to the head. */
export const shoulderLift = (design: CharacterDesign): number => 0.18 * design.build.young

/** The dressed torso, in its own space (it does not turn with the head). */
export function compileTorso(design: CharacterDesign): Solid {
  const neck = compileNeck(design)
  const trunk = remember(compileTrunk(design))
  const lift = shoulderLift(design)
  const bare: Solid = { distance: neck, material: () => Material.Skin }
  const dressed = assemble(bare, compileAttire(design, trunk))
  return {
    distance: (x, y, z) => dressed.distance(x, y - lift, z),
    material: (x, y, z) => dressed.material(x, y - lift, z),
  }
}
