import type { Field } from '../../geometry/distance.ts'
import type { CharacterDesign, Hat } from '../design.ts'
import type { Part } from '../part.ts'
import { fedora } from './brims.ts'
import { crown } from './crown.ts'
import { goggles, headset } from './gear.ts'
import { furHood, hood } from './hoods.ts'
import { bandana, beanie, turban } from './soft.ts'
import { beret, peakedCap } from './uniform.ts'

const HATTERS: Readonly<Record<Hat, (design: CharacterDesign, cranium: Field) => Part[]>> = {
  'peaked-cap': peakedCap,
  fedora,
  'wide-brim': fedora,
  hood,
  'fur-hood': furHood,
  crown,
  beanie,
  beret,
  headset,
  goggles,
  turban,
  bandana,
}

/** The parts of the design's hat; none for a bare head. */
export const compileHat = (design: CharacterDesign, cranium: Field): Part[] =>
  design.hat ? HATTERS[design.hat](design, cranium) : []

/** How far a hat reaches beyond the head's ball. */
export const hatReach = (hat: Hat | null): number => {
  if (hat === 'hood' || hat === 'fur-hood') return 0.75
  return hat === 'wide-brim'
    ? 0.5
    : hat === 'fedora' || hat === 'peaked-cap' || hat === 'crown' || hat === 'turban'
      ? 0.42
      : 0.2
}
