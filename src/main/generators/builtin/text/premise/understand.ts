import { DEED_OF_GENRE } from '../data/deeds.ts'
import { DOMAINS } from '../data/domains.ts'
import { GENDERED } from '../data/people-nouns.ts'
import { GROUPS } from '../data/words.ts'
import { cleanLine, clip, clipAtWord } from '../language/clean.ts'
import { capitalise, isPlural, plural, singular } from '../language/grammar.ts'
import { gerund, thirdPerson } from '../language/verbs.ts'
import { type Clause, readClause } from './clause.ts'
import { detectGenreAndSetting } from './detect.ts'
import { detectDomains } from './domains.ts'
import { chooseFocus } from './focus.ts'
import { keywords } from './keywords.ts'
import { firstSentence } from './lead-in.ts'
import { isVerbAt, type NounPhrase, peopleOf } from './noun-phrase.ts'
import { ageHint, archetypeOf, isPersonNoun } from './people.ts'
import type { Premise, PremiseOther, PremisePeople } from './premise.ts'
import { glossesOf } from './signs.ts'
import { type Token, tokenise } from './tokens.ts'

/** Longest piece of a prompt that is quoted whole, in UTF-16 code units. */
const QUOTE_MAX = 70
const DEED_MAX = 46

/** Words that single somebody out, and say nothing of what they are. */
const ORDINALS = new Set(['last', 'first', 'only', 'next', 'same', 'second', 'third', 'final'])

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

function readPeople(tokens: readonly Token[], subject: NounPhrase | undefined): PremisePeople | undefined {
  const people = subject && peopleOf(subject)
  const group = subject && GROUPS.get(subject.head.toLowerCase())
  if (!subject || (!people && !group)) return undefined
  const head = people ? singular(people.head).toLowerCase() : (group ?? 'friend')
  const describing = people ? [...people.adjectives, ...people.modifiers].map((word) => word.toLowerCase()) : []
  const isOne = people === subject && !isPlural(subject.head)
  const pronouns = isOne ? pronounsFor(tokens, subject, head) : undefined
  const age = ageHint(people ? wordsOf(people) : [head])
  const count = isOne ? 1 : subject.count
  const name = [...describing.filter((word) => !ORDINALS.has(word) && (word !== 'rival' || !isOne)), head].join(' ')
  return {
    singular: name,
    plural: plural(name),
    trade: head,
    archetype: archetypeOf(head.split(' ').at(-1) ?? head),
    ...(count !== undefined && { count }),
    ...(pronouns && { pronouns }),
    ...(age && { age }),
  }
}

function readOthers(tokens: readonly Token[], people: PremisePeople | undefined): readonly PremiseOther[] {
  const seen = new Set([people?.trade])
  const others: PremiseOther[] = []
  tokens.forEach((token, i) => {
    const noun = singular(token.lower.replace(/’s$/, ''))
    if (token.kind !== 'word' || seen.has(noun) || !isPersonNoun(noun) || isVerbAt(tokens, i)) return
    seen.add(noun)
    const age = ageHint([...(tokens[i - 1]?.kind === 'adjective' ? [tokens[i - 1]?.lower ?? ''] : []), token.lower])
    others.push({ noun, ...(age && { age }) })
  })
  return others
}

const joined = (tokens: readonly Token[]): string =>
  tokens.map((token, i) => token.text + (token.pause && i < tokens.length - 1 ? ',' : '')).join(' ')

/** "steal the Moon" and "stealing the Moon", when somebody in the prompt does something short enough to say. */
function readDeed(tokens: readonly Token[], clause: Clause, people: PremisePeople | undefined) {
  if (!people || clause.verb === undefined || clause.verbAt === undefined || /^(?:be|have)$/.test(clause.verb))
    return undefined
  const whole = tokens.slice(clause.verbAt + 1)
  const short = tokens.slice(
    clause.verbAt + 1,
    clause.object ? (clause.object.of?.start ?? clause.object.end + 1) - 1 : clause.verbAt + 1,
  )
  const phrase = (rest: readonly Token[]): string => joined(rest).replace(/\b(?:its|his|her|my|our|your)\b/gi, 'their')
  const rest = [whole, short].map(phrase).find((text) => text.length <= DEED_MAX && !/,/.test(text))
  if (rest === undefined || (rest === '' && !clause.object && whole.length > 0)) return undefined
  return { todo: `${clause.verb} ${rest}`.trim(), affair: `${gerund(clause.verb)} ${rest}`.trim() }
}

/** The first sentence as one that can stand in a line of ours, without its full stop. */
function readSentence(tokens: readonly Token[], clause: Clause): string {
  const { subject, relativeAt, verbAt } = clause
  const finite = (token: Token, i: number): Token => {
    const isGerund =
      i === verbAt && /ing$/.test(token.lower) && clause.verb !== undefined && gerund(clause.verb) === token.lower
    if (!isGerund || clause.verb === undefined) return token
    return { ...token, text: subject && isPlural(subject.head) ? clause.verb : thirdPerson(clause.verb) }
  }
  const kept = tokens.map(finite).filter((_, i) => i !== relativeAt)
  const bare = subject && !subject.determiner && subject.count === undefined && !isPlural(subject.head)
  const proper =
    /^\p{Lu}/u.test(tokens[0]?.text ?? '') &&
    tokens[0]?.kind === 'word' &&
    tokens.length > 1 &&
    !isPersonNoun(tokens[0].lower)
  if (!bare || proper) return capitalise(joined(kept))
  const first = kept[0]?.text ?? ''
  const article = subject.owner ? 'the' : /^[aeiou]/i.test(first) ? 'an' : 'a'
  return capitalise(`${article} ${joined(kept)}`)
}

/** Reads a prompt: who, what, where, of which genre. Total: any text gives a premise that can be written with. */
export function understand(prompt: string): Premise {
  const text = cleanLine(prompt)
  const line = firstSentence(text)
  const glosses = glossesOf(text)
  const tokens = tokenise(line)
  const allWords = tokenise(clip(text, 4000)).map((token) => token.lower)
  const readable =
    tokens.some((token) => /[a-z]{2}/i.test(token.text)) && !/[<>{}[\]\\|`]/.test(line) && !isForeign(tokens, glosses)
  const clause: Clause = readable ? readClause(tokens) : {}
  const people = readPeople(tokens, clause.subject)
  const { genre, setting } = detectGenreAndSetting([...allWords, ...glosses], text)
  const domains = detectDomains([...allWords, ...glosses])
  const found = keywords(readable ? tokenise(text) : [], glosses)
  const focus = chooseFocus({
    clause,
    people,
    domains,
    nouns: readable ? found.nouns : headFirst(line, found.nouns),
    quote: clipAtWord(text, 28),
  })
  const [todo, affair] = focus.domain ? DOMAINS[focus.domain].deed : DEED_OF_GENRE[genre]
  const deed = readDeed(tokens, clause, people) ?? {
    todo: todo.replace('*', focus.text),
    affair: affair.replace('*', focus.text),
  }
  const placeHead = clause.place?.head ?? ''
  const placeName = /^\p{Lu}\p{Ll}/u.test(placeHead) && !clause.place?.determiner ? placeHead : undefined
  const kind = !readable || !clause.subject ? 'signs' : clause.verb ? 'clause' : people ? 'people' : 'thing'
  return {
    text: text || '…',
    quote: clipAtWord(line.replace(/["“”„«»]/g, '').replace(/[\s.,;:!?…]+$/u, ''), QUOTE_MAX) || '…',
    kind,
    sentence: clip(readSentence(tokens, clause), 170),
    subjectPlural: clause.companion !== undefined || (clause.subject !== undefined && isPlural(clause.subject.head)),
    ...(people && { people }),
    others: readable ? readOthers(tokens, people) : [],
    focus: focus.text,
    focusNoun: focus.noun,
    focusPlural: isPlural(focus.noun),
    ...deed,
    ...(placeName && { placeName }),
    ...(clause.place && !placeName && { placePhrase: joined(tokens.slice(clause.place.start)) }),
    nouns: found.nouns.length > 0 ? found.nouns : [focus.noun],
    adjectives: found.adjectives,
    genre,
    setting,
    domains,
  }
}

/** The glosses of a text with its head noun first: in East Asian scripts what describes comes before it. */
function headFirst(line: string, nouns: readonly string[]): readonly string[] {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)
    ? nouns.toReversed()
    : nouns
}

/** Whether a line of Roman letters is not English: none of its words is one we know, and some of them we can gloss. */
function isForeign(tokens: readonly Token[], glosses: readonly string[]): boolean {
  const known = tokens.filter((token) => token.kind !== 'word' && /^[a-z]/.test(token.lower) && token.lower.length > 1)
  const letters = tokens.filter((token) => /\p{L}/u.test(token.text))
  const roman = letters.filter((token) => /^[a-z’-]+$/i.test(token.text))
  if (roman.length < letters.length / 2) return true
  return (
    letters.length >= 3 && known.length < letters.length / 8 && (glosses.length > 0 || roman.length < letters.length)
  )
}
