import { createRandom } from '../../../../../shared/random.ts'
import type { Blueprint } from '../../../../../shared/show/blueprint.ts'
import type { CharacterSeed } from '../../../../../shared/show/character.ts'
import { ARCHETYPE_TRAITS, ATTIRE, BACKDROPS, BEARING, DETAILS, WEATHERED_DETAILS } from '../data/looks.ts'
import { dealArcs } from '../dossier/arcs.ts'
import { dealTo } from '../dossier/deal.ts'
import { capitalise, numberWord } from '../language/grammar.ts'
import { streamOf } from '../premise/stream.ts'
import { understand } from '../premise/understand.ts'
import { colourWord } from './colour-words.ts'
import { type CastMember, castPeople } from './people.ts'

/** Years before a face shows them. */
const WEATHERED = 40

function personWord({ age, presentation }: CastMember): string {
  if (age < 14) return { f: 'a girl', m: 'a boy', n: 'a child' }[presentation]
  if (age < 18) return { f: 'a teenage girl', m: 'a teenage boy', n: 'a teenager' }[presentation]
  if (age < 25) return { f: 'a young woman', m: 'a young man', n: 'a young person' }[presentation]
  const noun = { f: 'woman', m: 'man', n: 'person' }[presentation]
  return age >= 62 ? `an old ${noun}` : `a ${noun}`
}

function traitsOf(member: CastMember, own: readonly [string, string]): string[] {
  const random = createRandom(`${member.seed}|traits`)
  const more = random.shuffle(ARCHETYPE_TRAITS[member.role.archetype]).filter((trait) => !own.includes(trait))
  return [...own, ...more.slice(0, 1 + random.int(2))]
}

function visualBrief(member: CastMember, traits: readonly string[], detail: string, blueprint: Blueprint): string {
  const random = createRandom(`${member.seed}|look`)
  const bearing =
    traits.map((trait) => BEARING.get(trait)).find((one) => one !== undefined) ?? `${traits[0]} in every line`
  const hair = member.age >= 62 ? ', hair gone grey' : ''
  const { hot, deep } = blueprint.palette
  return [
    `${capitalise(personWord(member))} of ${numberWord(member.age)}${hair}, in ${ATTIRE[member.role.archetype]}; ${detail}.`,
    `${capitalise(bearing)}; one hard lamp; cut flat in ${colourWord(deep)} and ${colourWord(hot)}, before ${random.pick(BACKDROPS[blueprint.setting.id])}.`,
  ].join(' ')
}

/** The cast of a plan, seen from outside: ages, looks, tempers. Names and roles are the plan's. */
export function seedCast(blueprint: Blueprint): readonly CharacterSeed[] {
  const premise = understand(blueprint.prompt)
  const stream = streamOf(premise, blueprint.seed)
  const people = castPeople(premise, blueprint.characters.length, blueprint.seed)
  const arcs = dealArcs(
    premise,
    people.map(({ age }) => age),
    stream,
  )
  const details = dealTo(
    people,
    [...DETAILS, ...WEATHERED_DETAILS],
    createRandom(`${stream}|details`),
    (detail, { age }) => age >= WEATHERED || DETAILS.includes(detail),
  )
  return blueprint.characters.map(({ id, name, role }, i) => {
    const member = people[i]
    const arc = arcs[i]
    const detail = details[i]
    if (!member || !arc || !detail) throw new RangeError(`nobody was cast as ${id}`)
    const traits = traitsOf(member, arc.traits)
    return {
      version: 1,
      id,
      name,
      role,
      age: member.age,
      presentation: member.presentation,
      pronouns: member.pronouns,
      archetype: member.role.archetype,
      traits,
      visualBrief: visualBrief(member, traits, detail, blueprint),
      seed: member.seed,
    }
  })
}
