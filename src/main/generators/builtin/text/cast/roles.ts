import type { Random } from '../../../../../shared/random.ts'
import type { Archetype } from '../../../../../shared/show/character.ts'
import { ARCHETYPES } from '../../../../../shared/show/character.ts'
import { GENDERED } from '../data/people-nouns.ts'
import { DOMAIN_ROLES, GENRE_ROLES, ROLE_QUALIFIERS, SETTING_ROLES } from '../data/roles.ts'
import { titleCase } from '../language/grammar.ts'
import { archetypeOf } from '../premise/people.ts'
import type { Premise } from '../premise/premise.ts'

export type AgeBand = 'young' | 'grown' | 'old' | 'any'

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
  /(?:(widow|heiress|mistress|lady|queen|bride|wife|sister|daughter|girl|grandmother|midwife|soprano|maid)|(man|boy|lord|fiancé|cousin’s|master of))$/i

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

function rolesOfPrompt(premise: Premise, count: number): readonly Role[] {
  const roles: Role[] = []
  const add = (title: string, noun: string, band: AgeBand, gender: 'f' | 'm' | undefined): void => {
    if (title.length > ROLE_MAX || roles.some((role) => role.title === title)) return
    roles.push({ title, archetype: archetypeOf(noun), band, fromPrompt: true, ...(gender && { presentation: gender }) })
  }
  const people = premise.people
  if (people) {
    const noun = people.trade.split(' ').at(-1) ?? people.trade
    const gender = GENDERED.get(noun) ?? (people.pronouns === 'she' ? 'f' : people.pronouns === 'he' ? 'm' : undefined)
    const band: AgeBand = people.age === 'old' ? 'old' : people.age === 'young' ? 'young' : 'any'
    add(titleCase(people.count === 1 ? people.singular : people.trade), noun, band, gender)
    const extra = people.count === undefined ? 0 : Math.min(people.count, 4) - 1
    const qualifiers = people.count === 2 ? ['Rival *'] : ['Other *', 'Third *', 'Youngest *']
    for (let i = 0; i < extra; i++)
      add((qualifiers[i] ?? 'Last *').replace('*', titleCase(people.trade)), noun, band, undefined)
  }
  for (const other of premise.others.slice(0, 3)) {
    const gender = GENDERED.get(other.noun)
    const qualified = other.noun === 'child' && count > 4 ? ['First *', 'Quiet *'] : ['*']
    for (const qualifier of qualified) {
      const band: AgeBand = other.age === 'young' ? 'young' : other.age === 'old' ? 'old' : 'any'
      add(qualifier.replace('*', titleCase(other.noun)), other.noun, band, gender)
    }
  }
  return roles
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

/** Roles for a cast of `count`: the prompt's own first, then those of its walk of life, genre and setting. */
export function dealRoles(premise: Premise, count: number, random: Random): readonly Role[] {
  const own = rolesOfPrompt(premise, count)
  const pools = [
    ...premise.domains.slice(0, 1).map((id) => DOMAIN_ROLES[id]),
    GENRE_ROLES[premise.genre],
    SETTING_ROLES[premise.setting],
    ...premise.domains.slice(1).map((id) => DOMAIN_ROLES[id]),
  ]
  const pooled = interleave(pools.map((pool) => random.shuffle(parse(pool)))).filter((role) => fits(role, premise))
  const unique = new Map<string, Role>()
  for (const role of [...own, ...pooled])
    if (!unique.has(role.title.toLowerCase())) unique.set(role.title.toLowerCase(), role)
  const base = [...unique.values()]
  const dealt = base.slice(0, count)
  for (const qualifier of ROLE_QUALIFIERS) {
    for (const role of base) {
      if (dealt.length >= count) return dealt
      const title = qualifier.replace('*', role.title)
      if (title.length <= ROLE_MAX) dealt.push({ ...role, title, fromPrompt: false })
    }
  }
  return dealt
}
