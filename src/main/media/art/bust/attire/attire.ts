import type { Field } from '../../geometry/distance.ts'
import type { Attire, CharacterDesign } from '../design.ts'
import type { Part } from '../part.ts'
import { blazer, cardigan, doubleCoat, labCoat, trench } from './coats.ts'
import { hoodie, parka, robe, rollNeck, scarf } from './knits.ts'
import { armour, fanCollar, suitRing } from './regalia.ts'

const TAILORS: Readonly<Record<Attire, (design: CharacterDesign, trunk: Field) => Part[]>> = {
  'double-coat': doubleCoat,
  trench,
  hoodie,
  'fan-collar': fanCollar,
  'lab-coat': labCoat,
  scarf,
  'suit-ring': suitRing,
  armour,
  robe,
  cardigan,
  blazer,
  parka,
  'roll-neck': rollNeck,
}

/** Everything worn on the trunk. */
export const compileAttire = (design: CharacterDesign, trunk: Field): Part[] => TAILORS[design.attire](design, trunk)
