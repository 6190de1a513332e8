import type { Archetype } from '../../../../../shared/show/character.ts'
import { NOT_PEOPLE, PERSON_ARCHETYPES, PERSON_ENDING } from '../data/people-nouns.ts'
import { ADJECTIVES } from '../data/words.ts'
import { asVerb } from '../language/verbs.ts'

/** Longer ones are no nouns of any trade. */
const LONGEST_NOUN = 24

/** Whether a singular noun, lower case, means a person, by list or by its ending. */
export function isPersonNoun(noun: string): boolean {
  if (PERSON_ARCHETYPES.has(noun)) return true
  if (noun.length < 5 || noun.length > LONGEST_NOUN || NOT_PEOPLE.has(noun) || ADJECTIVES.has(noun)) return false
  return PERSON_ENDING.test(noun) && asVerb(noun) === undefined
}

/** How a portrait shows somebody of this trade. */
export function archetypeOf(noun: string): Archetype {
  return PERSON_ARCHETYPES.get(noun) ?? 'explorer'
}

const OLD = /^(?:retired|old|elderly|ag(?:e)?ing|veteran|grand\w*|former|ex|widow(?:ed|er)?|pensioner)$/
const YOUNG =
  /^(?:young|teen\w*|child(?:ren)?|kids?|school\w*|orphan\w*|student|pupil|boy|girl|junior|apprentice|toddler|baby)$/

export type AgeHint = 'old' | 'young'

/** What words say about somebody's age. */
export function ageHint(words: readonly string[]): AgeHint | undefined {
  const lower = words.map((word) => word.toLowerCase())
  if (lower.some((word) => OLD.test(word))) return 'old'
  return lower.some((word) => YOUNG.test(word)) ? 'young' : undefined
}
