import {
  ADJECTIVES,
  CONJUNCTIONS,
  DETERMINERS,
  NOT_ADJECTIVES,
  NUMBERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from '../data/words.ts'
import { isPlural } from '../language/grammar.ts'
import { asVerb } from '../language/verbs.ts'
import { isPersonNoun } from './people.ts'

export type TokenKind =
  | 'determiner'
  | 'number'
  | 'preposition'
  | 'relative'
  | 'conjunction'
  | 'pronoun'
  | 'adjective'
  | 'word'

export interface Token {
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** Whether a comma or the like stands right after it. */
  readonly pause: boolean
}

const ADJECTIVE_ENDING = /(?:[^s]ous|ful|less|ish|ive|ic|[aiu]al|ed|ing)$/

function kindOf(lower: string): TokenKind {
  if (NUMBERS.has(lower) || /^\d+$/.test(lower)) return 'number'
  if (DETERMINERS.has(lower)) return 'determiner'
  if (RELATIVES.has(lower)) return 'relative'
  if (CONJUNCTIONS.has(lower)) return 'conjunction'
  if (PREPOSITIONS.has(lower)) return 'preposition'
  if (PRONOUNS.has(lower)) return 'pronoun'
  if (ADJECTIVES.has(lower)) return 'adjective'
  if (lower.includes('-') && !isPersonNoun(lower)) return 'adjective'
  if (lower.length > 4 && ADJECTIVE_ENDING.test(lower) && !NOT_ADJECTIVES.has(lower)) return 'adjective'
  return 'word'
}

/** The words of a line, in order, each with what it most likely is. */
export function tokenise(line: string): readonly Token[] {
  const tokens = [...line.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*['’]?|&/gu)].map(
    (match) => {
      const text = match[0].replaceAll("'", '’').replace(/(?<!s)’$/, '')
      const lower = text.toLowerCase()
      const after = line.slice(match.index + match[0].length).trimStart()
      return { text, lower, kind: kindOf(lower), pause: /^[,;:–—(]/.test(after) }
    },
  )
  return tokens.map((token, i) => (i === 0 && isOrdinary(token, tokens[1]) ? { ...token, text: token.lower } : token))
}

/** Whether a sentence's first word has its capital only from standing first: "Vampire dentist", but "Anna finds". */
function isOrdinary(first: Token, second: Token | undefined): boolean {
  if (first.kind !== 'word' || !/^\p{Lu}\p{Ll}+/u.test(first.text)) return false
  const isKnown = isPlural(first.lower) || isPersonNoun(first.lower)
  const isCompound = second?.kind === 'word' && !/^\p{Lu}/u.test(second.text) && asVerb(second.lower) === undefined
  return isKnown || isCompound
}
