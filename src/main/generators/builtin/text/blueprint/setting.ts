import type { Random } from '../../../../../shared/random.ts'
import type { Blueprint } from '../../../../../shared/show/blueprint.ts'
import { NAMED_PLACES, PLACES } from '../data/places.ts'
import { clipAtWord } from '../language/clean.ts'
import { capitalise } from '../language/grammar.ts'
import type { Premise } from '../premise/premise.ts'

/** Shorter place phrases ("the snow") say no more than the setting does. */
const TELLING_WORDS = 4

/** Where the show plays: the prompt's own place where it names one, told with what a scene painter needs. */
export function makeSetting(premise: Premise, random: Random): Blueprint['setting'] {
  const place = random.pick(PLACES[premise.setting])
  const { placeName } = premise
  const description = placeName ? NAMED_PLACES[premise.setting].replace('*', placeName) : place.description
  const phrase = premise.placePhrase ?? ''
  const tells = phrase.split(' ').length >= TELLING_WORDS && phrase.length <= 120
  const own = tells ? `${capitalise(phrase)}. ` : ''
  return {
    id: premise.setting,
    name: clipAtWord(capitalise(placeName ?? place.name), 80),
    description: clipAtWord(`${own}${description}`, 300),
  }
}
