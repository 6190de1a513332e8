import { capsule, ellipsoid, type Field, smoothMax, torus } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'

const { abs, min } = Math

/** Headphones with a microphone arm. */
export function headset(design: CharacterDesign): Part[] {
  const side = design.hair.side
  const wide = design.hair.style === 'afro' ? 0.14 : 0
  const micArm = capsule([0.42, -0.1, 0.05], [0.16, -0.36, 0.45], 0.014, 0.018)
  return [
    {
      distance: (x, y, z) => {
        const ax = abs(x)
        const arch = smoothMax(torus(x, z + 0.05, y - 0.07, 0.51 + wide, 0.04), -y, 0.02)
        const cup = ellipsoid(ax - 0.42 - wide * 0.5, y + 0.03, z + 0.04, 0.08, 0.13, 0.13)
        const arm = micArm(x * side, y, z)
        return min(arch, cup, arm)
      },
      material: Material.Line,
      bound: { x: 0, y: 0.1, z: 0, radius: 0.78 },
    },
    {
      distance: (x, y, z) => ellipsoid(abs(x) - 0.49 - wide * 0.5, y + 0.03, z + 0.04, 0.03, 0.055, 0.055),
      material: Material.Accent,
      bound: { x: 0, y: -0.03, z: -0.04, radius: 0.66 },
    },
  ]
}

/** Goggles pushed up on the brow. */
export function goggles(_design: CharacterDesign, cranium: Field): Part[] {
  const bound = { x: 0, y: 0.27, z: -0.02, radius: 0.56 }
  return [
    {
      distance: (x, y, z) => {
        const strap = smoothMax(abs(cranium(x, y, z) - 0.06) - 0.02, abs(y - 0.28) - 0.03, 0.01)
        const rim = ellipsoid(abs(x) - 0.15, y - 0.28, z - 0.35, 0.12, 0.09, 0.085)
        return min(strap, rim)
      },
      material: Material.Line,
      bound,
    },
    {
      distance: (x, y, z) => ellipsoid(abs(x) - 0.15, y - 0.285, z - 0.4, 0.09, 0.065, 0.05),
      material: Material.Accent,
      bound,
    },
  ]
}
