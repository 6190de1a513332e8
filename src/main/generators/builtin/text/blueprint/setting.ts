import type { Random } from '../../../../../shared/random.ts'
import type { Blueprint } from '../../../../../shared/show/blueprint.ts'
import { PLACES } from '../data/places.ts'
import { clipAtWord } from '../language/clean.ts'
import { capitalise } from '../language/grammar.ts'
import type { Premise } from '../premise/premise.ts'

/** Where the show plays: the prompt's own place where it names one, told with what a scene painter needs. */
export function makeSetting(premise: Premise, random: Random): Blueprint['setting'] {
  const place = random.pick(PLACES[premise.setting])
  const own = premise.placePhrase && premise.placePhrase.length <= 120 ? `${capitalise(premise.placePhrase)}. ` : ''
  return {
    id: premise.setting,
    name: clipAtWord(capitalise(premise.placeName ?? place.name), 80),
    description: clipAtWord(`${own}${place.description}`, 300),
  }
}
