import { cleanLine, clip, clipAtWord } from '../language/clean.ts'
import { isPlural } from '../language/grammar.ts'
import { type Clause, readClause } from './clause.ts'
import { detectGenreAndSetting } from './detect.ts'
import { detectDomains } from './domains.ts'
import { chooseFocus } from './focus.ts'
import { headFirst, isReadable } from './foreign.ts'
import { keywords } from './keywords.ts'
import { firstSentence } from './lead-in.ts'
import type { Premise } from './premise.ts'
import { joined, readDeed, readSentence, usualDeed } from './read-deed.ts'
import { readOthers, readPeople } from './read-people.ts'
import { glossesOf } from './signs.ts'
import { type Token, tokenise } from './tokens.ts'

/** Longest piece of a prompt that is quoted whole, in UTF-16 code units. */
const QUOTE_MAX = 70
const SENTENCE_MAX = 170

function kindOf(clause: Clause, hasPeople: boolean): Premise['kind'] {
  if (!clause.subject) return 'signs'
  if (clause.verb) return 'clause'
  return hasPeople ? 'people' : 'thing'
}

function placeOf(tokens: readonly Token[], { place }: Clause): Pick<Premise, 'placeName' | 'placePhrase'> {
  if (!place) return {}
  const isName = /^\p{Lu}\p{Ll}/u.test(place.head) && place.determiner === undefined
  return isName ? { placeName: place.head } : { placePhrase: joined(tokens.slice(place.start)) }
}

const quotable = (line: string): string =>
  clipAtWord(line.replace(/["“”„«»]/g, '').replace(/[\s.,;:!?…]+$/u, ''), QUOTE_MAX) || '…'

/** Reads a prompt: who, what, where, of which genre. Total: any text gives a premise that can be written with. */
export function understand(prompt: string): Premise {
  const text = cleanLine(prompt)
  const line = firstSentence(text)
  const glosses = glossesOf(text)
  const tokens = tokenise(line)
  const readable = isReadable(line, tokens, glosses)
  const allTokens = tokenise(/\p{Ll}/u.test(text) ? text : text.toLocaleLowerCase('en'))
  const words = [...allTokens.map((token) => token.lower), ...glosses]
  const clause = readable ? readClause(tokens) : {}
  const people = readPeople(tokens, clause.subject)
  const { genre, setting } = detectGenreAndSetting(words, text)
  const domains = detectDomains(words)
  const found = keywords(readable ? allTokens : [], glosses)
  const nouns = readable ? found.nouns : headFirst(line, found.nouns)
  const focus = chooseFocus({ clause, people, domains, nouns, quote: clipAtWord(text, 28), genre })
  const subjectIsMany = clause.subject !== undefined && isPlural(clause.subject.head)
  return {
    text: text || '…',
    quote: quotable(line),
    kind: kindOf(clause, people !== undefined),
    sentence: clip(readSentence(tokens, clause), SENTENCE_MAX),
    subjectPlural: clause.companion !== undefined || subjectIsMany,
    ...(people && { people }),
    others: readable ? readOthers(tokens, people) : [],
    focus: focus.text,
    focusNoun: focus.noun,
    focusPlural: isPlural(focus.noun),
    ...((people && readDeed(tokens, clause, focus)) ?? usualDeed(genre, focus)),
    ...placeOf(tokens, clause),
    nouns: nouns.length > 0 ? nouns : [focus.noun],
    adjectives: found.adjectives,
    genre,
    setting,
    domains,
  }
}
