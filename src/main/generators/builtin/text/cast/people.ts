import { createRandom, hash32, type Random } from '../../../../../shared/random.ts'
import type { Pronouns } from '../language/template.ts'
import type { Premise } from '../premise/premise.ts'
import { streamOf } from '../premise/stream.ts'
import { nameCast } from './names.ts'
import { type AgeBand, dealRoles, type Role } from './roles.ts'

/** A member of the cast as far as the plan of the show decides it. */
export interface CastMember {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly age: number
  readonly presentation: 'f' | 'm' | 'n'
  readonly pronouns: Pronouns
  readonly seed: number
}

const AGES: Readonly<Record<AgeBand, readonly [number, number]>> = {
  child: [8, 13],
  young: [9, 17],
  grown: [24, 59],
  old: [62, 84],
  any: [25, 68],
}

function bandOf(role: Role, premise: Premise): AgeBand {
  const people = premise.people
  // "A crew of retired astronauts" are all of an age; "a retired magician" is alone with it.
  const everyone = people && people.count !== 1 && people.age !== undefined
  if (everyone) return people.age === 'old' ? 'old' : 'young'
  return role.band
}

function drawAge(band: AgeBand, random: Random): number {
  const [low, high] = AGES[band]
  return low + random.int(high - low + 1)
}

const PRONOUNS: Readonly<Record<'f' | 'm' | 'n', Pronouns>> = { f: 'she', m: 'he', n: 'they' }

/** Casts a show: everybody's role, age, presentation and name, from the premise and the seed alone. */
export function castPeople(premise: Premise, count: number, seed: number): readonly CastMember[] {
  const stream = streamOf(premise, seed)
  const roles = dealRoles(premise, count, createRandom(`${stream}|roles`))
  const mix = createRandom(`${stream}|mix`)
  // One of each six or so presents as neither; women and men take turns from a drawn start.
  const turn = mix.int(2)
  const presentations = roles.map((role, i) => {
    const drawn = mix.chance(0.14)
    return role.presentation ?? (drawn ? 'n' : (i + turn) % 2 === 0 ? 'f' : 'm')
  })
  const names = nameCast(presentations, createRandom(`${stream}|names`))
  return roles.map((role, i) => {
    const presentation = presentations[i] ?? 'n'
    return {
      id: `c${i + 1}`,
      name: names[i] ?? `Alex ${i + 1}`,
      role,
      age: drawAge(bandOf(role, premise), createRandom(`${stream}|${i}|age`)),
      presentation,
      pronouns: PRONOUNS[presentation],
      seed: hash32(`${stream}|${i}|self`),
    }
  })
}
