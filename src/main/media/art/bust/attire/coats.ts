import { box, type Field } from '../../geometry/distance.ts'
import type { CharacterDesign } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'
import { band, flap, openFront, shirtCollar } from './cut.ts'

const { abs, hypot } = Math

/** A cloth shell over the trunk. */
const shell = (trunk: Field, thickness: number, material: Part['material']): Part => ({
  distance: (x, y, z) => trunk(x, y, z) - thickness,
  material,
})

/** A ship's officer: two rows of buttons, shoulder boards, dark tie. */
export function doubleCoat(design: CharacterDesign, trunk: Field): Part[] {
  const { shoulderWidth, neckWidth } = design.build
  const front = openFront(-1.34, 0.5, Material.Line, Material.Cloth)
  const at = 0.56 * shoulderWidth
  return [
    shell(trunk, 0.03, (x, y, z) => {
      const base = front(x, y, z)
      if (base !== Material.Cloth || z < 0 || y > -1.3) return base
      const row = ((((y + 1.62) % 0.19) + 0.19) % 0.19) - 0.095
      return hypot(abs(x) - 0.2, row) < 0.032 ? Material.Accent : base
    }),
    flap(
      trunk,
      0.062,
      [
        [0, -1.36],
        [0.34, -1.2],
        [0.42, -1.0],
        [0.3, -0.8],
        [0.24, -0.82],
      ],
      Material.Cloth,
    ),
    band(
      { bottom: -1, top: -0.62, bottomRadius: 0.36, topRadius: 0.3, thickness: 0.025, gap: 0.26, dip: 0.6 },
      Material.Cloth,
    ),
    ...shirtCollar(trunk, neckWidth, 0.05, Material.Shirt),
    {
      distance: (x, y, z) => {
        const u = abs(x) - at
        return box(u, y + 0.92 + u * 0.35, z + 0.16, 0.15, 0.03, 0.11, 0.02)
      },
      material: Material.Accent,
      bound: { x: 0, y: -0.95, z: -0.16, radius: at + 0.25 },
    },
  ]
}

/** A raincoat with its collar turned up. */
export function trench(design: CharacterDesign, trunk: Field): Part[] {
  const { neckWidth } = design.build
  return [
    shell(trunk, 0.04, openFront(-1.4, 0.46, Material.Accent, Material.Cloth)),
    flap(
      trunk,
      0.075,
      [
        [0, -1.42],
        [0.42, -1.28],
        [0.5, -1.06],
        [0.36, -0.8],
        [0.26, -0.82],
      ],
      Material.Cloth,
    ),
    band(
      { bottom: -1.0, top: -0.46, bottomRadius: 0.37, topRadius: 0.42, thickness: 0.028, gap: 0.28, dip: 0.3 },
      Material.Cloth,
    ),
    ...shirtCollar(trunk, neckWidth, 0.055, Material.Shirt),
  ]
}

/** A white coat over a dark shirt. */
export function labCoat(design: CharacterDesign, trunk: Field): Part[] {
  const { neckWidth } = design.build
  const pocket = (x: number, y: number, z: number) =>
    z > 0 && x > 0.24 && x < 0.44 && y < -1.38 && y > -1.4 ? Material.Line : Material.Shirt
  const front = openFront(-1.48, 0.42, Material.Line, Material.Shirt, Material.Cloth)
  return [
    shell(trunk, 0.03, (x, y, z) => {
      const base = front(x, y, z)
      return base === Material.Shirt ? pocket(x, y, z) : base
    }),
    flap(
      trunk,
      0.06,
      [
        [0, -1.5],
        [0.32, -1.26],
        [0.4, -1.04],
        [0.3, -0.8],
        [0.24, -0.82],
      ],
      Material.Shirt,
    ),
    band(
      { bottom: -1, top: -0.64, bottomRadius: 0.36, topRadius: 0.3, thickness: 0.025, gap: 0.24, dip: 0.6 },
      Material.Shirt,
    ),
    ...shirtCollar(trunk, neckWidth, 0.05, Material.Cloth),
  ]
}

/** A school blazer with tie and breast badge. */
export function blazer(design: CharacterDesign, trunk: Field): Part[] {
  const { neckWidth } = design.build
  const front = openFront(-1.42, 0.46, Material.Accent, Material.Cloth)
  const inBadge = (x: number, y: number) => abs(x - 0.37) < 0.065 && y < -1.2 && y > -1.34 + 0.5 * (x - 0.37) ** 2 * 18
  return [
    shell(trunk, 0.022, (x, y, z) => (z > 0 && inBadge(x, y) ? Material.Accent : front(x, y, z))),
    flap(
      trunk,
      0.052,
      [
        [0, -1.44],
        [0.28, -1.2],
        [0.34, -1.02],
        [0.3, -0.8],
        [0.24, -0.82],
      ],
      Material.Cloth,
    ),
    ...shirtCollar(trunk, neckWidth, 0.042, Material.Shirt),
  ]
}

/** A cardigan over shirt and tie. */
export function cardigan(design: CharacterDesign, trunk: Field): Part[] {
  const { neckWidth, femininity } = design.build
  const front = openFront(-1.5, 0.46, femininity > 0.5 ? null : Material.Accent, Material.Cloth)
  return [
    {
      distance: (x, y, z) => trunk(x, y, z) - 0.022 + 0.005 * Math.sin(x * 70),
      material: (x, y, z) => {
        const base = front(x, y, z)
        if (base !== Material.Cloth || z < 0 || y > -1.52) return base
        return hypot(x, (((y % 0.17) + 0.17) % 0.17) - 0.085) < 0.026 ? Material.Shirt : base
      },
    },
    flap(
      trunk,
      0.04,
      [
        [0, -1.56],
        [0.06, -1.6],
        [0.36, -0.86],
        [0.28, -0.8],
      ],
      Material.Cloth,
    ),
    ...shirtCollar(trunk, neckWidth, 0.042, Material.Shirt),
  ]
}
