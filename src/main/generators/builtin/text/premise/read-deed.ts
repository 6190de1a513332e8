import type { Genre } from '../../../../../shared/show/blueprint.ts'
import { DEED_NOUNS } from '../data/deed-nouns.ts'
import { DEED_OF_GENRE } from '../data/deeds.ts'
import { DOMAINS } from '../data/domains.ts'
import { articleFor, capitalise, isPlural } from '../language/grammar.ts'
import { gerund, thirdPerson } from '../language/verbs.ts'
import type { Clause } from './clause.ts'
import type { Focus } from './focus.ts'
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts'
import { isPersonNoun } from './people.ts'
import type { Premise } from './premise.ts'
import type { Token } from './tokens.ts'

/** Longest deed that can stand inside our sentences, in characters. */
const DEED_MAX = 34
/** A deed so short that it is told whole. */
const SHORT_DEED = 22

/** Verbs that happen to people, or lead on to another verb. */
const NOT_DEEDS = new Set(
  'be have keep start begin stop find learn know think believe hear see need want try discover remember forget dream'.split(
    ' ',
  ),
)

/** Tokens as text again, with their commas. */
export const joined = (tokens: readonly Token[]): string =>
  tokens.map((token, i) => token.text + (token.pause && i < tokens.length - 1 ? ',' : '')).join(' ')

/** "a bed and breakfast", but "the children" without "of a seaside town". */
function endOfObject(tokens: readonly Token[], object: NounPhrase): number {
  if (object.of) return object.of.start - 1
  const more = tokens[object.end]?.kind === 'conjunction' ? readNounPhrase(tokens, object.end + 1) : undefined
  return more && !more.of ? more.end : object.end
}

type Deed = Pick<Premise, 'todo' | 'affair'>

/** "steal the Moon" and "stealing the Moon", when the prompt's people do something short enough to say. */
export function readDeed(tokens: readonly Token[], { verb, verbAt, object }: Clause, focus: Focus): Deed | undefined {
  if (verb === undefined || verbAt === undefined || NOT_DEEDS.has(verb)) return undefined
  const say = (end: number): string =>
    joined(tokens.slice(verbAt + 1, end)).replace(/\b(?:its|his|her|my|our|your)\b/gi, 'their')
  const whole = say(tokens.length)
  const short = object ? say(endOfObject(tokens, object)) : ''
  const options = whole.length <= SHORT_DEED || short === '' ? [whole, short] : [short, whole]
  const rest = options.find((text) => text.length <= DEED_MAX && !text.includes(','))
  if (rest === undefined || (rest === '' && verbAt + 1 < tokens.length)) return undefined
  const noun = object && DEED_NOUNS.get(verb)
  return {
    todo: `${verb} ${rest}`.trim(),
    affair: noun ? `the ${noun} ${focus.text}` : `${gerund(verb)} ${rest}`.trim(),
  }
}

/** What is done about the thing at stake where the prompt does not say. */
export function usualDeed(genre: Genre, focus: Focus): Deed {
  const [todo, affair] = focus.domain ? DOMAINS[focus.domain].deed : DEED_OF_GENRE[genre]
  return { todo: todo.replace('*', focus.text), affair: affair.replace('*', focus.text) }
}

/** The first sentence as one that can stand in a line of ours: finite, with an article, without its full stop. */
export function readSentence(tokens: readonly Token[], { subject, relativeAt, verbAt, verb }: Clause): string {
  const isMany = subject !== undefined && isPlural(subject.head)
  const kept = tokens
    .map((token, i) => {
      if (i !== verbAt || verb === undefined || gerund(verb) !== token.lower) return token
      return { ...token, text: isMany ? verb : thirdPerson(verb) }
    })
    .filter((_, i) => i !== relativeAt)
  const first = kept[0]
  if (!first || !subject || subject.determiner || subject.count !== undefined || isMany) return capitalise(joined(kept))
  const isName = /^\p{Lu}/u.test(first.text) && first.kind === 'word' && tokens.length > 1 && !isPersonNoun(first.lower)
  if (isName) return joined(kept)
  const rest = joined(kept).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('en'))
  return capitalise(`${subject.owner ? 'the' : articleFor(first.text)} ${rest}`)
}
