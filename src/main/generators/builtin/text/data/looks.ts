import type { SettingId } from '../../../../../shared/show/blueprint.ts'
import type { Archetype } from '../../../../../shared/show/character.ts'

/** What an archetype wears: matches what the portraits draw. */
export const ATTIRE: Readonly<Record<Archetype, string>> = {
  captain: 'a peaked cap and a double-breasted coat with one button that does not match',
  detective: 'a fedora and a trench coat with its collar turned up',
  hacker: 'a hooded top with a headset pushed back',
  monarch: 'a crown worn as if it were a hat, a high fan collar and a pendant',
  scientist: 'round glasses and a white coat with something spilt on it',
  rogue: 'a scarf, a strap across the chest and a bandana that has been other things',
  pilot: 'a flight suit with a steel ring at the collar',
  soldier: 'a beret and worn shoulder plates',
  mystic: 'a wrapped turban and long strings of beads',
  teacher: 'a cardigan, a tie, and chalk or flour on one cuff',
  student: 'a blazer that was bought to be grown into',
  explorer: 'a broad brim or a fur hood over a parka with too many pockets',
  sailor: 'a knitted cap and a roll-neck jersey',
}

/** Posture and light for traits that the pictures know; other traits stay words. */
export const BEARING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    proud: 'chin lifted, lit from high up',
    guarded: 'turned three-quarters away, with the light falling short',
    cruel: 'lit from below, with a patient mouth',
    warm: 'facing us squarely in a broad, frontal light',
    restless: 'head tilted, as if about to leave the picture',
    quiet: 'looking at something just past us',
    charming: 'one eyebrow already halfway to a joke',
    dutiful: 'shoulders squared against nothing in particular',
    brave: 'eyes wide, jaw set',
    gentle: 'head a little bowed, eyes attentive',
    wary: 'watching from the edge of the light',
    gruff: 'frowning at the lamp',
    nosy: 'leaning in',
    solemn: 'very straight, like somebody on a coin',
    fierce: 'leaning into the light as into wind',
  }),
)

/** Marks that anybody may bear. */
export const DETAILS: readonly string[] = [
  'a small scar through one eyebrow',
  'ink on two fingers',
  'a gap between the front teeth',
  'one earring',
  'freckles like spilt pepper',
  'a very old watch',
  'heavy brows',
  'large, slow eyes',
  'a chin held as if on a dare',
  'ears that catch the light',
  'a mole beside the mouth',
  'eyes of two slightly different colours',
  'a crooked smile, kept in reserve',
  'a plaster on one cheekbone',
  'a silver ring on the thumb',
  'a look of having just put something back',
]

/** Marks that take years. */
export const WEATHERED_DETAILS: readonly string[] = [
  'a nose that was broken once and set by a friend',
  'deep lines from squinting into weather',
  'a burn on the left hand, long healed',
  'hollow cheeks',
  'a face made for bad news and used for jokes',
  'a chin that has been led with',
  'eyes that have read a great deal by bad light',
  'a brow like a closed door',
]

export const BACKDROPS: Readonly<Record<SettingId, readonly string[]>> = {
  space: ['a ringed planet and a field of dishes', 'a long curve of stars'],
  sea: ['a striped sun on the water and a lighthouse', 'a low, bright tide'],
  city: ['three rows of lit windows', 'wet roofs under a cut-paper sky'],
  desert: ['mesas and two-tone dunes', 'a white sun over red ground'],
  forest: ['pines in three depths of shadow', 'bare trunks and a lantern far off'],
  snow: ['blue facets of mountain and one lit cabin', 'falling snow and a dark ridge'],
  school: ['a clock above a corridor of lockers', 'tall windows and a blackboard'],
  court: ['columns, banners and a rose window', 'a long hall hung with banners'],
}

/** Traits that go with an archetype, beside those of a wound. */
export const ARCHETYPE_TRAITS: Readonly<Record<Archetype, readonly string[]>> = {
  captain: ['commanding', 'proud', 'calm'],
  detective: ['guarded', 'dogged', 'sardonic'],
  hacker: ['restless', 'precise', 'wakeful'],
  monarch: ['proud', 'imperious', 'lonely'],
  scientist: ['curious', 'exact', 'absent-minded'],
  rogue: ['restless', 'sly', 'warm'],
  pilot: ['cool', 'daring', 'restless'],
  soldier: ['steady', 'guarded', 'blunt'],
  mystic: ['serene', 'cryptic', 'warm'],
  teacher: ['warm', 'orderly', 'firm'],
  student: ['curious', 'restless', 'quick-witted'],
  explorer: ['hardy', 'solitary', 'warm'],
  sailor: ['patient', 'salty', 'guarded'],
}
