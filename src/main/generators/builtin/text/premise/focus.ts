import type { Genre } from '../../../../../shared/show/blueprint.ts'
import { FOCUS_OF_GENRE } from '../data/deeds.ts'
import { DOMAINS, type DomainId } from '../data/domains.ts'
import { GROUPS } from '../data/words.ts'
import { singular } from '../language/grammar.ts'
import type { Clause } from './clause.ts'
import { isUncounted } from './naming.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isPersonNoun } from './people.ts'
import type { PremisePeople } from './premise.ts'

export interface Focus {
  /** With article, for example "the food truck". */
  readonly text: string
  readonly noun: string
  /** Set when the prompt named nothing and a walk of life had to. */
  readonly domain?: DomainId
}

/** Adjectives that only single out. */
const SOLE = new Set(['same', 'last', 'first', 'next', 'only', 'whole'])

const VAGUE = new Set(
  'way year day time thing everyone everything nothing something place lot part one world'.split(' '),
)

const named = (noun: string): boolean => /^\p{Lu}\p{Ll}/u.test(noun)

/** "one food truck" to "the food truck"; a proper name keeps its own form. */
function definite(phrase: NounPhrase): Focus {
  const adjectives = phrase.adjectives.filter((word) => !SOLE.has(word.toLowerCase()))
  const describing = [...adjectives.slice(-1), ...phrase.modifiers].slice(-2)
  const words = [...describing, phrase.head].filter((word, i, all) => word.length < 24 || i === all.length - 1)
  const proper = phrase.determiner === undefined && (named(phrase.head) || isUncounted(phrase.head))
  return { text: proper ? words.join(' ') : `the ${words.join(' ')}`, noun: phrase.head }
}

interface FocusQuestion {
  readonly clause: Clause
  readonly people: PremisePeople | undefined
  readonly domains: readonly DomainId[]
  readonly nouns: readonly string[]
  readonly quote: string
  readonly genre: Genre
}

/** What the show turns on: what people do something to, or the thing that the prompt is about. */
export function chooseFocus({ clause, people, domains, nouns, quote, genre }: FocusQuestion): Focus {
  const usable = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
    phrase !== undefined && !VAGUE.has(phrase.head.toLowerCase()) && phrase.head.length < 30
  if (!people && usable(clause.subject)) return definite(clause.subject)
  if (usable(clause.object)) return definite(clause.object)
  if (usable(clause.companion)) return definite(clause.companion)
  const domain = domains[0]
  if (people && domain) return { text: DOMAINS[domain].focus, noun: DOMAINS[domain].focus.replace('the ', ''), domain }
  if (usable(clause.place)) return definite(clause.place)
  const noun =
    nouns.find((one) => !isPersonNoun(singular(one).toLowerCase()) && !GROUPS.has(one.toLowerCase())) ??
    (people ? undefined : nouns[0])
  if (noun === 'moon') return { text: 'the Moon', noun: 'Moon' }
  if (noun) return { text: `the ${noun}`, noun }
  if (people) return { text: FOCUS_OF_GENRE[genre], noun: FOCUS_OF_GENRE[genre].replace('the ', '') }
  return quote
    ? { text: `“${quote.replace(/["“”]/g, '')}”`, noun: quote }
    : { text: 'the unwritten page', noun: 'page' }
}
