import type { Random } from '../../../../../shared/random.ts'
import type { CharacterSeed } from '../../../../../shared/show/character.ts'
import type { Beard, Glasses, HairStyle, Hat } from '../design.ts'
import { createTally, rarest, type Tally } from './deal.ts'
import { LOUD_HAIR, OTHER_HAIR, suits, WARDROBES } from './wardrobe.ts'

/** What has been dealt to a cast so far. */
export interface Dealt {
  readonly hats: Tally<Hat>
  readonly hair: Tally<HairStyle>
  /** Most of one hat: two in casts of up to twenty, and one in ten beyond. */
  readonly hatLimit: number
  /** Most of one loud style: one in casts of up to twelve. */
  readonly loudLimit: number
}

export const startDealing = (castSize: number): Dealt => ({
  hats: createTally(),
  hair: createTally(),
  hatLimit: Math.max(2, Math.ceil(castSize / 10)),
  loudLimit: Math.max(1, Math.ceil(castSize / 12)),
})

/** A wished hat, or else one of the archetype's, that is not used up. Records it. */
export function dealHat(person: CharacterSeed, wished: readonly Hat[], dealt: Dealt, random: Random): Hat | null {
  const granted = wished.filter((hat) => dealt.hats.count(hat) < dealt.hatLimit)
  if (granted.length > 0) {
    const hat = random.pick(rarest(granted, dealt.hats))
    dealt.hats.add(hat)
    return hat
  }
  const hats = WARDROBES[person.archetype].hats
  const free = hats.filter((hat) => hat === null || dealt.hats.count(hat) < dealt.hatLimit)
  if (free.length === 0) return null
  const worn = free.filter((hat) => hat !== null)
  const fresh = worn.filter((hat) => dealt.hats.count(hat) === 0)
  // A hat that nobody wears yet says more than a bare head.
  const choice = fresh.length > 0 && random.chance(0.65) ? random.pick(fresh) : random.pick(free)
  if (choice !== null) dealt.hats.add(choice)
  return choice
}

/** A hair style that suits, least used first; an archetype's own before others. Records it. */
export function dealHair(
  person: CharacterSeed,
  hat: Hat | null,
  dealt: Dealt,
  random: Random,
  refused: readonly HairStyle[] = [],
): HairStyle {
  const { presentation, age, archetype } = person
  const fits = (style: HairStyle) =>
    suits(style, presentation, age) &&
    !refused.includes(style) &&
    !(LOUD_HAIR.includes(style) && dealt.hair.count(style) >= dealt.loudLimit) &&
    !(hat !== null && NEEDS_BARE_HEAD.includes(style) && hat !== 'headset' && hat !== 'crown' && hat !== 'goggles')
  const own = WARDROBES[archetype].hair.filter(fits)
  const others = OTHER_HAIR[presentation].filter(fits)
  const unused = [...rarest(own, dealt.hair)].filter((style) => dealt.hair.count(style) === 0)
  const pool = unused.length > 0 ? unused : rarest([...new Set([...own, ...others])], dealt.hair)
  const style = pool.length > 0 ? random.pick(pool) : presentation === 'f' ? 'long' : 'crop'
  dealt.hair.add(style)
  return style
}

/** High styles that a hat would swallow whole. */
const NEEDS_BARE_HEAD: readonly HairStyle[] = ['mohawk', 'afro', 'updo', 'pompadour']

/** A white moustache alone reads as teeth, so white hair grows as a full beard or not at all. */
export function drawBeard(person: CharacterSeed, hairTone: number, random: Random): Beard {
  const odds = WARDROBES[person.archetype].beard * (person.presentation === 'n' ? 0.5 : 1)
  const grows = random.chance(odds)
  const style = random.pick(['stubble', 'full', 'goatee', 'moustache', 'stubble'] as const)
  if (person.presentation === 'f' || person.age <= 21 || !grows) return 'none'
  return hairTone > WHITE ? (style === 'stubble' ? 'stubble' : 'full') : style
}

export function drawGlasses(person: CharacterSeed, random: Random): Glasses {
  const wears = random.chance(WARDROBES[person.archetype].glasses + (person.age > 60 ? 0.15 : 0))
  const shape = random.pick(
    person.age > 45 ? (['round', 'square', 'half'] as const) : (['round', 'square', 'round'] as const),
  )
  return wears ? shape : 'none'
}

/** Hair tones above it are grey to white. */
const WHITE = 0.62

/** 0 black … .62 fair; grey from the middle years, white for the old. */
export function drawHairTone(person: CharacterSeed, skin: number, random: Random): number {
  const dark = [0.04, 0.07, 0.1, 0.16]
  const any = [0.06, 0.12, 0.3, 0.34, 0.45, 0.62]
  const tone = random.pick(skin > 0.65 ? any : dark)
  const grey = random.range(0.62, 0.9)
  return random.chance((person.age - 44) / 24) ? grey : tone
}
