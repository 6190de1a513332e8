import { asVerb, guessBase } from '../language/verbs.ts'
import { isVerbAt, type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import type { Token } from './tokens.ts'

/** A prompt's first sentence, taken apart as far as that goes. */
export interface Clause {
  readonly subject?: NounPhrase
  /** "her horse" in "a gunslinger and her horse". */
  readonly companion?: NounPhrase
  readonly verb?: string
  /** Token index of the verb. */
  readonly verbAt?: number
  readonly object?: NounPhrase
  /** Whether the verb came from "X that does": the sentence needs its "that" taken out. */
  readonly relativeAt?: number
  readonly place?: NounPhrase
  /** Token index of the preposition that opens the place. */
  readonly placeAt?: number
}

const PLACE_OPENERS = new Set(
  'in on at aboard inside beneath under near off across underneath above around behind between'.split(' '),
)

/** The object after a verb, over a preposition if one comes first ("plots against the crown"). */
function readObject(tokens: readonly Token[], verbAt: number): NounPhrase | undefined {
  let i = verbAt + 1
  while (i < tokens.length && i < verbAt + 4) {
    const kind = tokens[i]?.kind
    if (kind === 'pronoun' || kind === 'relative' || kind === 'conjunction') return undefined
    if (kind === 'adjective' && /ing$/.test(tokens[i]?.lower ?? '')) return undefined
    if (kind !== 'preposition') break
    i++
  }
  return readNounPhrase(tokens, i)
}

function readPlace(tokens: readonly Token[], from: number): Pick<Clause, 'place' | 'placeAt'> {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind !== 'preposition' || !PLACE_OPENERS.has(token.lower)) continue
    const place = readNounPhrase(tokens, i + 1)
    if (place) return { place, placeAt: i }
  }
  return {}
}

const baseOf = (token: Token): string => asVerb(token.lower)?.base ?? guessBase(token.lower)

function readVerb(tokens: readonly Token[], from: number): Pick<Clause, 'verb' | 'verbAt' | 'relativeAt'> {
  const opener = tokens[from]
  if (!opener) return {}
  if (isVerbAt(tokens, from)) return { verb: baseOf(opener), verbAt: from }
  if (opener.kind !== 'relative' && opener.kind !== 'preposition') return {}
  for (let i = from + 2; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind === 'word' && isVerbAt(tokens, i)) return { verb: baseOf(token), verbAt: i }
  }
  const inner = tokens[from + 1]
  const verb = inner && /^(?:that|who|which)$/.test(opener.lower) ? asVerb(inner.lower) : undefined
  return verb && verb.form !== 'gerund' ? { verb: verb.base, verbAt: from + 1, relativeAt: from } : {}
}

/** Whether another person or thing follows: "and a thief", ", a clockmaker". */
function isListGoingOn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind === 'conjunction') return /^(?:and|&)$/.test(tokens[at]?.lower ?? '')
  return tokens[at - 1]?.pause === true && tokens[at]?.kind === 'determiner'
}

/** Takes a tokenised sentence apart: who, does what, to what, where. */
export function readClause(tokens: readonly Token[]): Clause {
  const subject = readNounPhrase(tokens, 0)
  if (!subject) return readPlace(tokens, 0)
  let at = subject.end
  let companion: NounPhrase | undefined
  while (isListGoingOn(tokens, at)) {
    const next = readNounPhrase(tokens, tokens[at]?.kind === 'conjunction' ? at + 1 : at)
    if (!next) break
    companion = next
    at = next.end
  }
  const verb = readVerb(tokens, at)
  const object = verb.verbAt === undefined ? undefined : readObject(tokens, verb.verbAt)
  return {
    subject,
    ...(companion && { companion }),
    ...verb,
    ...(object && { object }),
    ...readPlace(tokens, verb.verbAt === undefined ? at : verb.verbAt + 1),
  }
}
