import { type Field, smoothMax } from '../../geometry/distance.ts'
import { smoothStep } from '../../geometry/scalar.ts'
import type { CharacterDesign, HairStyle, Hat } from '../design.ts'
import { Material } from '../material.ts'
import type { Part } from '../part.ts'
import { compileHairline } from './hairline.ts'
import { bob, long } from './long.ts'
import { afro, curls } from './round.ts'
import { buzz, crop, mohawk, pompadour, sidePart, slick, undercut } from './short.ts'
import { braids, bun, dreads, ponytail, updo } from './tied.ts'

type Barber = (design: CharacterDesign, cranium: Field, line: Field) => Field

const BARBERS: Readonly<Record<Exclude<HairStyle, 'bald'>, Barber>> = {
  receding: crop,
  buzz,
  crop,
  slick,
  'side-part': sidePart,
  pompadour,
  undercut,
  mohawk,
  curls,
  afro,
  bob,
  long,
  waves: long,
  bun,
  updo,
  ponytail,
  braids,
  dreads,
}

/** The height above which a hat leaves no hair; hats that are not listed leave all of it. */
const HAT_LINE: Partial<Readonly<Record<Hat, number>>> = {
  'peaked-cap': 0.24,
  fedora: 0.24,
  'wide-brim': 0.24,
  beret: 0.24,
  beanie: 0.12,
  bandana: 0.2,
  turban: 0.22,
}

/** Styles that hang below the ears. */
const HANGING: readonly HairStyle[] = ['long', 'waves', 'bob', 'braids', 'dreads', 'ponytail', 'curls']

/** The hair that can be seen, or nothing. */
export function compileHair(design: CharacterDesign, cranium: Field): Part | null {
  const { style } = design.hair
  if (style === 'bald') return null
  const line = compileHairline(design)
  const material = style === 'buzz' ? Material.Stubble : Material.Hair
  const bound = HANGING.includes(style)
    ? { x: 0, y: -0.2, z: -0.05, radius: 1.2 }
    : { x: 0, y: 0.2, z: -0.1, radius: 0.8 }
  /** Hair pressed flat: all that a hood leaves, and the least below any other hat. */
  const flat: Field = (x, y, z) => smoothMax(cranium(x, y, z) - 0.03, line(x, y, z), 0.02)
  if (design.hat === 'hood' || design.hat === 'fur-hood') return { distance: flat, material, bound }
  const hair = BARBERS[style](design, cranium, line)
  const top = design.hat ? HAT_LINE[design.hat] : undefined
  if (top === undefined) return { distance: hair, material, bound }
  // Full hair is pressed towards the hat's edge, or it would swell out below it.
  const swell = HANGING.includes(style) ? 0.075 : 0
  const below: Field = (x, y, z) =>
    swell === 0 ? hair(x, y, z) : Math.min(hair(x, y, z) + swell * smoothStep(top - 0.4, top, y), flat(x, y, z))
  return { distance: (x, y, z) => smoothMax(below(x, y, z), y - top, 0.02), material, bound }
}

/** How far hair and hat reach beyond the head's ball; rays are stepped that much shorter. */
export const hairReach = (style: HairStyle): number =>
  HANGING.includes(style) ? 0.85 : ['afro', 'updo', 'bun', 'mohawk'].includes(style) ? 0.42 : 0.22
