import { GROUPS, NUMBERS } from '../data/words.ts'
import { isPlural, singular } from '../language/grammar.ts'
import { asVerb } from '../language/verbs.ts'
import { isPersonNoun } from './people.ts'
import type { Token } from './tokens.ts'

export interface NounPhrase {
  /** As written, from article to head. */
  readonly text: string
  readonly determiner?: string
  readonly count?: number
  readonly adjectives: readonly string[]
  /** Nouns before the head: "food" in "food truck". */
  readonly modifiers: readonly string[]
  /** "queen" in "queen’s beekeeper". */
  readonly owner?: string
  /** As written. */
  readonly head: string
  readonly of?: NounPhrase
  readonly start: number
  /** Index after the last token, the "of" part included. */
  readonly end: number
}

const LONGEST_VERB = 20

/** Whether the token at `i`, which stands after a noun, is the verb of the sentence. */
export function isVerbAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const previous = tokens[i - 1]
  if (token === undefined || token.text.length > LONGEST_VERB || previous?.kind !== 'word' || previous.pause)
    return false
  const verb = asVerb(token.lower)
  if (token.kind === 'adjective' && verb?.form === 'gerund') return true
  if (token.kind !== 'word') return false
  const next = tokens[i + 1]
  if (verb?.form === 'third') return next === undefined || next.kind !== 'word' || !isVerbAt(tokens, i + 1)
  const opensObject = next?.kind === 'determiner' || next?.kind === 'number' || next?.kind === 'pronoun'
  const isJoined = tokens.slice(0, i).some(({ kind }) => kind === 'conjunction')
  if (verb?.form === 'base') {
    // "An alien and a nun open an agency": two of them make a plural.
    return (
      !/s$/.test(token.lower) &&
      (isPlural(previous.lower) || (isJoined && (opensObject || next?.kind === 'preposition')))
    )
  }
  const personBefore = isPersonNoun(singular(previous.lower))
  if (/[^s]s$/.test(token.lower) && isPlural(token.lower) && !isPlural(previous.lower)) {
    return opensObject || (personBefore && next?.kind === 'preposition' && next.lower !== 'of')
  }
  return isPlural(previous.lower) && next?.kind === 'determiner' && !isPlural(token.lower)
}

const isOwner = (token: Token): boolean => /’s$|s’$/.test(token.text)
const unowned = (text: string): string => text.replace(/’s$/, '').replace(/s’$/, 's')

/** Articles and numbers before a noun. */
function readOpening(tokens: readonly Token[], start: number) {
  let i = start
  let determiner: string | undefined
  let count: number | undefined
  for (; tokens[i]?.kind === 'determiner' || tokens[i]?.kind === 'number'; i++) {
    const { kind, lower } = tokens[i] as Token
    if (kind === 'number') count = NUMBERS.get(lower) ?? Number(lower)
    else determiner = lower
  }
  return { at: i, ...(determiner !== undefined && { determiner }), ...(count !== undefined && { count }) }
}

/** Describing words and nouns, up to a verb, a pause or anything else. */
function readWords(tokens: readonly Token[], start: number) {
  const adjectives: string[] = []
  const nouns: string[] = []
  let owner: string | undefined
  let i = start
  for (; i < tokens.length && !tokens[i - 1]?.pause; i++) {
    const token = tokens[i] as Token
    const isWord = token.kind === 'adjective' || token.kind === 'word'
    if (!isWord || (nouns.length > 0 && isVerbAt(tokens, i))) break
    if (isOwner(token)) owner = unowned(token.text)
    else if (token.kind === 'adjective' && nouns.length === 0) adjectives.push(token.text)
    else nouns.push(token.text)
  }
  return { at: i, adjectives, nouns, ...(owner !== undefined && { owner }) }
}

/** Reads the noun phrase that begins at `start`; undefined when none does. */
export function readNounPhrase(tokens: readonly Token[], start: number): NounPhrase | undefined {
  const { at: from, ...opening } = readOpening(tokens, start)
  const { at, adjectives, nouns, ...owned } = readWords(tokens, from)
  const head = nouns.at(-1) ?? adjectives.at(-1)
  if (head === undefined) return undefined
  const text = tokens
    .slice(start, at)
    .map((token) => token.text)
    .join(' ')
  const of = tokens[at]?.lower === 'of' && !tokens[at - 1]?.pause ? readNounPhrase(tokens, at + 1) : undefined
  return {
    ...opening,
    ...owned,
    text,
    head,
    adjectives: nouns.length > 0 ? adjectives : adjectives.slice(0, -1),
    modifiers: nouns.slice(0, -1),
    start,
    end: of?.end ?? at,
    ...(of !== undefined && { of }),
  }
}

/** The people a phrase means: the astronauts of "a crew of astronauts", or itself. */
export function peopleOf(phrase: NounPhrase): NounPhrase | undefined {
  if (GROUPS.has(phrase.head.toLowerCase())) return phrase.of && peopleOf(phrase.of)
  return isPersonNoun(singular(phrase.head.toLowerCase())) ? phrase : undefined
}
