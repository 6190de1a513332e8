import { GROUPS, NOT_ADJECTIVES, SHOP_TALK } from '../data/words.ts'
import { isPlural, singular } from '../language/grammar.ts'
import { asVerb } from '../language/verbs.ts'
import { isVerbAt } from './noun-phrase.ts'
import { isPersonNoun } from './people.ts'
import type { Premise } from './premise.ts'
import type { Token } from './tokens.ts'

const ABSTRACT = new Set(
  'year month week day hour minute time way part end side lot place name world life people man woman thing kind number today tomorrow yesterday bit piece type everything'.split(
    ' ',
  ),
)

/** Adjectives that only single out. */
const SOLE = new Set('last first only next same second third final different certain late early true whole'.split(' '))

/** Words of a prompt that are read, counted from its start. */
const LONGEST_READ = 400
const LONGEST_NOUN = 24
/** How telling weather is. */
const WEATHER = 2.5

function telling(token: Token, position: number): number {
  const noun = singular(token.lower)
  let weight = 3 - Math.min(position, 40) / 20
  if (isPersonNoun(noun)) weight -= 1.2
  if (GROUPS.has(noun)) weight -= 1.6
  if (ABSTRACT.has(noun)) weight -= 3
  if (/^\p{Lu}/u.test(token.text) && position > 0) weight += 1
  return weight
}

const describes = (token: Token, lower: string): boolean =>
  token.kind === 'adjective' && !lower.endsWith('ing') && !SOLE.has(lower)

/** Whether the word at `i` stands for a thing or a person here, and not for a deed. */
function isNounAt(tokens: readonly Token[], i: number, lower: string): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  if (lower.length > LONGEST_NOUN) return false
  if (token?.kind !== 'word' || !/^\p{L}[\p{L}-]+$/u.test(lower) || isVerbAt(tokens, i) || before?.lower === 'to')
    return false
  const verb = asVerb(lower)
  const isDeed =
    before?.kind === 'relative' || before?.kind === 'pronoun' || (before?.kind === 'word' && verb?.form === 'base')
  return verb === undefined || !isDeed || NOT_ADJECTIVES.has(lower)
}

/** The things among a premise's words, in small letters but for names; never empty. */
export function thingsOf(premise: Pick<Premise, 'nouns' | 'focus' | 'focusNoun'>): readonly string[] {
  const isThing = (noun: string): boolean => {
    const lower = noun.toLowerCase()
    return !isPersonNoun(lower) && !GROUPS.has(lower) && !ABSTRACT.has(lower) && noun.length < 20
  }
  const focus = singular(premise.focus.replace(/^the /, ''))
  const parts = focus.split(' ')
  const whole = (noun: string): string => (parts.length > 1 && parts.includes(noun) ? focus : noun)
  const things = [...new Set(premise.nouns.map(whole).filter(isThing))]
  return things.length > 0 ? things : [singular(premise.focusNoun)]
}

/** The nouns (singular, most telling first) and adjectives of a text, stop words and shop talk left out. */
export function keywords(
  tokens: readonly Token[],
  glosses: readonly string[],
): { readonly nouns: readonly string[]; readonly adjectives: readonly string[] } {
  const nouns = new Map<string, number>()
  const adjectives = new Set<string>()
  tokens.slice(0, LONGEST_READ).forEach((token, i) => {
    const bare = token.text.replace(/’s?$/, '')
    const lower = bare.toLowerCase()
    if (lower.length < 3 || SHOP_TALK.has(lower)) return
    const weather = /^(rain|snow|thunder|storm)ing$/.exec(lower)?.[1]
    if (weather) nouns.set(weather, WEATHER)
    if (describes(token, lower) && adjectives.size < 8) adjectives.add(lower)
    if (!isNounAt(tokens, i, lower)) return
    const noun = isPlural(bare) ? singular(bare) : bare
    nouns.set(noun, Math.max(nouns.get(noun) ?? Number.NEGATIVE_INFINITY, telling(token, i)))
  })
  const ranked = [...nouns].sort((a, b) => b[1] - a[1]).map(([noun]) => noun)
  return { nouns: [...new Set([...ranked, ...glosses])].slice(0, 12), adjectives: [...adjectives] }
}
