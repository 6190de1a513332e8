import { GENDERED } from '../data/people-nouns.ts'
import { GROUPS } from '../data/words.ts'
import { isPlural, plural, singular } from '../language/grammar.ts'
import { isVerbAt, type NounPhrase, peopleOf } from './noun-phrase.ts'
import { ageHint, archetypeOf, isPersonNoun } from './people.ts'
import type { PremiseOther, PremisePeople } from './premise.ts'
import type { Token } from './tokens.ts'

/** Words that single somebody out, and say nothing of what they are. */
const ORDINALS = new Set(['last', 'first', 'only', 'next', 'same', 'second', 'third', 'final', 'noir', 'cyberpunk'])

const wordsOf = (phrase: NounPhrase): readonly string[] => [
  ...phrase.adjectives,
  ...phrase.modifiers,
  phrase.head,
  ...(phrase.of ? wordsOf(phrase.of) : []),
]

function pronounsFor(tokens: readonly Token[], subject: NounPhrase, trade: string): PremisePeople['pronouns'] {
  const gender = GENDERED.get(trade)
  if (gender) return gender === 'f' ? 'she' : 'he'
  const after = tokens.slice(subject.end).map((token) => token.lower)
  if (after.some((word) => word === 'her' || word === 'she')) return 'she'
  return after.some((word) => word === 'his' || word === 'he') ? 'he' : undefined
}

function describingWords(people: NounPhrase, isOne: boolean): readonly string[] {
  const words = [...people.adjectives, ...people.modifiers].map((word) => word.toLowerCase())
  return words.filter((word) => !ORDINALS.has(word) && (word !== 'rival' || !isOne))
}

/** Whom the prompt is about, when its subject is people or gathers some. */
export function readPeople(tokens: readonly Token[], subject: NounPhrase | undefined): PremisePeople | undefined {
  if (!subject) return undefined
  const people = peopleOf(subject)
  const group = GROUPS.get(subject.head.toLowerCase())
  const trade = people ? singular(people.head).toLowerCase() : group
  if (trade === undefined) return undefined
  const isOne = people === subject && !isPlural(subject.head)
  const pronouns = isOne ? pronounsFor(tokens, subject, trade) : undefined
  const age = ageHint(people ? wordsOf(people) : [trade])
  const count = isOne ? 1 : subject.count
  const name = [...(people ? describingWords(people, isOne) : []), trade].join(' ')
  return {
    singular: name,
    plural: plural(name),
    trade,
    archetype: archetypeOf(trade.split(' ').at(-1) ?? trade),
    ...(count !== undefined && { count }),
    ...(pronouns && { pronouns }),
    ...(age && { age }),
  }
}

/** Everybody else the prompt names, in order. */
export function readOthers(tokens: readonly Token[], people: PremisePeople | undefined): readonly PremiseOther[] {
  const seen = new Set([people?.trade])
  const others: PremiseOther[] = []
  tokens.forEach((token, i) => {
    const noun = singular(token.lower.replace(/’s$/, ''))
    if (token.kind !== 'word' || seen.has(noun) || !isPersonNoun(noun) || isVerbAt(tokens, i)) return
    seen.add(noun)
    const before = tokens[i - 1]
    const age = ageHint([...(before?.kind === 'adjective' ? [before.lower] : []), token.lower])
    others.push({ noun, ...(age && { age }) })
  })
  return others
}
