import type { Random } from '../../../../../shared/random.ts'
import type { Genre } from '../../../../../shared/show/blueprint.ts'
import type { Archetype } from '../../../../../shared/show/character.ts'
import { ARCHETYPES } from '../../../../../shared/show/character.ts'
import { GENDERED } from '../data/people-nouns.ts'
import { DOMAIN_ROLES, EARTHBOUND_ROLES, GENRE_ROLES, ROLE_QUALIFIERS, SETTING_ROLES } from '../data/roles.ts'
import { titleCase } from '../language/grammar.ts'
import { type AgeHint, archetypeOf } from '../premise/people.ts'
import type { Premise, PremiseOther, PremisePeople } from '../premise/premise.ts'

export type AgeBand = 'child' | 'young' | 'grown' | 'old' | 'any'

export interface Role {
  /** Without article: "Grifter". */
  readonly title: string
  readonly archetype: Archetype
  readonly band: AgeBand
  /** Whether the prompt itself speaks of this person. */
  readonly fromPrompt: boolean
  readonly presentation?: 'f' | 'm'
}

const BANDS: Readonly<Record<string, AgeBand>> = { y: 'young', a: 'grown', o: 'old', n: 'any' }
const ROLE_MAX = 34

function parse(list: string): readonly Role[] {
  return list.split('|').map((entry) => {
    const [title = '', archetype = '', band = ''] = entry.split(':')
    const gender = presentationOf(title)
    return {
      title,
      archetype: ARCHETYPES.find((one) => one.startsWith(archetype)) ?? 'explorer',
      band: BANDS[band] ?? 'any',
      fromPrompt: false,
      ...(gender && { presentation: gender }),
    }
  })
}

const GENDERED_TITLE =
  /(?:(widow|heiress|mistress|lady|queen|bride|wife|sister|daughter|girl|grandmother|midwife|soprano|maid)|(man|boy|lord|fiancé|tenor|baritone|cousin’s|master of))$/i

function presentationOf(title: string): 'f' | 'm' | undefined {
  const last = title.split(' ').at(-1)?.toLowerCase() ?? ''
  const listed = GENDERED.get(last)
  if (listed) return listed
  const match = GENDERED_TITLE.exec(
    title.replace(/^(?:Lady|Boy).*$/, (word) => (word.startsWith('L') ? 'lady' : 'boy')),
  )
  if (!match) return undefined
  return match[1] ? 'f' : 'm'
}

/** A role of somebody the prompt names, before its title is checked. */
type Named = Pick<Role, 'title' | 'archetype' | 'band' | 'presentation'>

const bandFor = (age: AgeHint | undefined): AgeBand => (age === 'old' ? 'old' : age === 'young' ? 'young' : 'any')

function namedPeople(people: PremisePeople): readonly Named[] {
  const noun = people.trade.split(' ').at(-1) ?? people.trade
  const byPronoun = { she: 'f', he: 'm', they: undefined } as const
  const gender = GENDERED.get(noun) ?? byPronoun[people.pronouns ?? 'they']
  const common = { archetype: archetypeOf(noun), band: bandFor(people.age) }
  const trade = titleCase(people.trade)
  const first = {
    ...common,
    title: people.count === 1 ? titleCase(people.singular) : trade,
    ...(gender && { presentation: gender }),
  }
  const qualifiers = people.count === 2 ? ['Rival *'] : ['Other *', 'Third *', 'Youngest *']
  const others = qualifiers.slice(0, Math.max(0, (people.count ?? 1) - 1))
  return [first, ...others.map((qualifier) => ({ ...common, title: qualifier.replace('*', trade) }))]
}

function namedOther({ noun, age }: PremiseOther, count: number): readonly Named[] {
  const gender = GENDERED.get(noun)
  const band: AgeBand = noun === 'child' || noun === 'kid' ? 'child' : bandFor(age)
  const common = { archetype: archetypeOf(noun), band, ...(gender && { presentation: gender }) }
  const qualifiers = noun === 'child' && count > 4 ? ['First *', 'Quiet *'] : ['*']
  return qualifiers.map((qualifier) => ({ ...common, title: qualifier.replace('*', titleCase(noun)) }))
}

function rolesOfPrompt(premise: Premise, count: number): readonly Role[] {
  const named = [
    ...(premise.people ? namedPeople(premise.people) : []),
    ...premise.others.slice(0, 3).flatMap((other) => namedOther(other, count)),
  ]
  return named.filter(({ title }) => title.length <= ROLE_MAX).map((role) => ({ ...role, fromPrompt: true }))
}

/** Takes from several lists in turn, so that each is heard. */
function interleave<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
}

/** Whether a role can be held by the kind of people the prompt speaks of. */
function fits(role: Role, premise: Premise): boolean {
  return premise.people?.age !== 'old' || premise.people.count === 1 || role.band !== 'young'
}

/** Genres whose own roles people come for. */
const GENRE_FIRST: ReadonlySet<Genre> = new Set(['heist', 'western', 'crime', 'horror'])

/** Roles for a cast of `count`: the prompt's own first, then those of its walk of life, genre and setting. */
export function dealRoles(premise: Premise, count: number, random: Random): readonly Role[] {
  const own = rolesOfPrompt(premise, count)
  const walks = premise.domains.slice(0, 1).map((id) => DOMAIN_ROLES[id])
  const isEarthbound = premise.genre === 'sci-fi' && premise.setting !== 'space'
  const genre = isEarthbound ? EARTHBOUND_ROLES : GENRE_ROLES[premise.genre]
  const pools = [
    ...(GENRE_FIRST.has(premise.genre) ? [genre, ...walks] : [...walks, genre]),
    SETTING_ROLES[premise.setting],
    ...premise.domains.slice(1).map((id) => DOMAIN_ROLES[id]),
  ]
  const pooled = interleave(pools.map((pool) => random.shuffle(parse(pool)))).filter((role) => fits(role, premise))
  // "The Rival" beside "The Rival Florist" would be one rival too many.
  const isSaid = (role: Role): boolean => own.some(({ title }) => ` ${title} `.includes(` ${role.title} `))
  const unique = new Map<string, Role>()
  for (const role of [...own, ...pooled.filter((role) => !isSaid(role))])
    if (!unique.has(role.title.toLowerCase())) unique.set(role.title.toLowerCase(), role)
  const base = [...unique.values()]
  const dealt = base.slice(0, count)
  const taken = new Set(unique.keys())
  for (const qualifier of ROLE_QUALIFIERS) {
    for (const role of base) {
      const title = qualifier.replace('*', role.title)
      if (dealt.length >= count) return dealt
      if (title.length > ROLE_MAX || taken.has(title.toLowerCase())) continue
      taken.add(title.toLowerCase())
      dealt.push({ ...role, title, fromPrompt: false })
    }
  }
  return dealt
}
