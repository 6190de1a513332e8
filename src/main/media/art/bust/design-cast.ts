import { createRandom } from '../../../../shared/random.ts'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import type { CharacterSeed } from '../../../../shared/show/character.ts'
import { drawBuild, drawFace } from './casting/body.ts'
import { readBrief } from './casting/brief.ts'
import { dealPacks, SKIN_VALUES } from './casting/deal.ts'
import { type Dealt, dealHair, dealHat, drawBeard, drawGlasses, drawHairTone, startDealing } from './casting/looks.ts'
import { drawLamp, drawPose } from './casting/pose.ts'
import { tellApart } from './casting/tell-apart.ts'
import { readTraits } from './casting/traits.ts'
import { WARDROBES } from './casting/wardrobe.ts'
import type { CharacterDesign, Face, HairStyle, Hat } from './design.ts'

/**
 * Designs a whole cast, in its order, so that no two people look alike.
 *
 * Hats, hair and skin values are dealt like cards, poses and hot cloth follow from the place in the cast; the rest is
 * drawn from each character's own streams. Last, people whose silhouettes nearly coincide get other hair.
 */
export function designCast(blueprint: Blueprint, cast: readonly CharacterSeed[]): readonly CharacterDesign[] {
  const key = JSON.stringify([blueprint.seed, cast])
  if (latest?.key !== key) latest = { key, designs: deal(blueprint, cast) }
  return latest.designs
}

/** A worker draws one person after another of the same cast, and comparing silhouettes takes about 10 ms each. */
let latest: { readonly key: string; readonly designs: readonly CharacterDesign[] } | undefined

function deal(blueprint: Blueprint, cast: readonly CharacterSeed[]): readonly CharacterDesign[] {
  const show = createRandom(`${blueprint.seed}|cast`)
  const offset = show.int(8)
  const skins = dealPacks(SKIN_VALUES, cast.length, createRandom(`${blueprint.seed}|skin`))
  const dealt = startDealing(cast.length)
  const designs = cast.map((person, slot) => design(person, slot, offset, skins[slot] as number, dealt))
  return tellApart(designs, cast, dealt)
}

function design(person: CharacterSeed, slot: number, offset: number, skinCard: number, dealt: Dealt): CharacterDesign {
  const stream = (name: string) => createRandom(`${person.seed}|${person.id}|${name}`)
  const wardrobe = WARDROBES[person.archetype]
  const bearing = readTraits(person.traits)
  const wishes = readBrief(person.visualBrief)
  const build = drawBuild(person, stream('build'))
  const hat = dealHat(person, wishes.hats, dealt, stream('hat'))
  const style = wishes.hair ?? dealHair(person, hat, dealt, stream('hair'))
  const details = stream('details')
  const skin = wishes.skin ?? skinCard + details.range(-0.02, 0.02)
  const tone = wishes.hairTone ?? drawHairTone(person, skin, stream('hair-tone'))
  const patch = (details.chance(wardrobe.patch) && person.age > 15) || wishes.patch
  // Two pairs on one face read as a mistake, whatever the brief says.
  const glasses = hat === 'goggles' ? 'none' : (wishes.glasses ?? drawGlasses(person, stream('glasses')))
  return {
    version: 1,
    id: person.id,
    slot,
    seed: person.seed,
    age: person.age,
    build,
    face: withWishes(drawFace(build, bearing, stream('face')), wishes.face),
    hair: { style, length: details.next(), side: details.chance(0.5) ? 1 : -1, tone },
    hat,
    attire: wardrobe.attire,
    beard: wishes.beard ?? drawBeard(person, tone, stream('beard')),
    glasses: patch ? 'none' : glasses,
    patch,
    scar: (details.chance(wardrobe.scar) && person.age > 15) || wishes.scar,
    marks: wishes.marks,
    earring: (details.chance(0.15 + 0.45 * build.femininity) && person.age > 11) || wishes.earring,
    skin,
    pose: drawPose(slot + offset, hat, bearing, stream('pose')),
    lamp: drawLamp(bearing, stream('lamp')),
    hotCloth: slot % 3 === 1,
    zoom: details.range(0.95, 1.05) * (1 + 0.05 * build.young) * (isLarge(hat, style) ? 0.94 : 1),
    restless: bearing.restless,
  }
}

/** A face with what was wished added to its numbers. */
function withWishes(face: Face, wishes: Partial<Face>): Face {
  const added = Object.entries(wishes) as [keyof Face, number][]
  return { ...face, ...Object.fromEntries(added.map(([name, more]) => [name, face[name] + more])) }
}

/** Whether a hat or style would leave the frame. */
const isLarge = (hat: Hat | null, style: HairStyle): boolean =>
  hat === 'turban' ||
  hat === 'wide-brim' ||
  (hat === 'crown' && style === 'updo') ||
  ['mohawk', 'updo', 'pompadour'].includes(style)
