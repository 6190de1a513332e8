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

function telling(token: Token, position: number): number {
  const noun = singular(token.lower)
  let weight = 3 - Math.min(position, 40) / 20
  if (isPersonNoun(noun)) weight -= 1.2
  if (GROUPS.has(noun)) weight -= 1.6
  if (ABSTRACT.has(noun)) weight -= 3
  if (/^\p{Lu}/u.test(token.text) && position > 0) weight += 1
  return weight
}

/** The things among a premise's words, in small letters but for names; never empty. */
export function thingsOf(premise: Pick<Premise, 'nouns' | 'focusNoun'>): readonly string[] {
  const isThing = (noun: string): boolean => {
    const lower = noun.toLowerCase()
    return !isPersonNoun(lower) && !GROUPS.has(lower) && !ABSTRACT.has(lower) && noun.length < 20
  }
  const things = premise.nouns.filter(isThing)
  return things.length > 0 ? things : [singular(premise.focusNoun)]
}

/** The nouns (singular, most telling first) and adjectives of a text, stop words and shop talk left out. */
export function keywords(
  tokens: readonly Token[],
  glosses: readonly string[],
): { readonly nouns: readonly string[]; readonly adjectives: readonly string[] } {
  const nouns = new Map<string, number>()
  const adjectives = new Set<string>()
  tokens.slice(0, 400).forEach((token, i) => {
    const lower = token.lower.replace(/’s?$/, '')
    if (lower.length < 3 || SHOP_TALK.has(lower)) return
    const weather = /^(rain|snow|thunder|storm)ing$/.exec(lower)?.[1]
    if (weather) nouns.set(weather, 2.5)
    if (token.kind === 'adjective' && !/ing$/.test(lower) && !SOLE.has(lower) && adjectives.size < 8)
      adjectives.add(lower)
    const isNoun = token.kind === 'word' && /^\p{L}[\p{L}-]+$/u.test(lower) && !isVerbAt(tokens, i)
    const afterVerbless =
      isNoun && (asVerb(lower)?.form !== 'base' || tokens[i - 1]?.kind !== 'word' || NOT_ADJECTIVES.has(lower))
    if (!afterVerbless || tokens[i - 1]?.lower === 'to') return
    const follower = tokens[i - 1]?.kind === 'relative' || tokens[i - 1]?.kind === 'pronoun'
    if (follower && asVerb(lower)) return
    const bare = token.text.replace(/’s?$/, '')
    const noun = isPlural(bare) ? singular(bare) : bare
    nouns.set(noun, Math.max(nouns.get(noun) ?? Number.NEGATIVE_INFINITY, telling(token, i)))
  })
  const ranked = [...nouns].sort((a, b) => b[1] - a[1]).map(([noun]) => noun)
  return { nouns: [...new Set([...ranked, ...glosses])].slice(0, 12), adjectives: [...adjectives] }
}
