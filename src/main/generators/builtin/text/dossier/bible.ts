import { createRandom } from '../../../../../shared/random.ts'
import type { CharacterSeed } from '../../../../../shared/show/character.ts'
import type { Arc } from '../data/arcs/arc.ts'
import { ARRIVALS, HABITS, HOMES, OPENINGS, TRADE_LIVES } from '../data/backgrounds.ts'
import { DOMAINS } from '../data/domains.ts'
import { DUTIES, PLAIN_PROPS } from '../data/duties.ts'
import { FEAR_OPENERS, NEED_TAILS, SECRET_OPENERS } from '../data/framings.ts'
import { SKILLS } from '../data/skills.ts'
import { STANCES } from '../data/stances.ts'
import { TIES } from '../data/ties.ts'
import { ANY_VOICES } from '../data/voices/any.ts'
import { GROWN_VOICES } from '../data/voices/grown.ts'
import type { VoiceKind } from '../data/voices/voice.ts'
import type { Premise } from '../premise/premise.ts'
import { dealArcs } from './arcs.ts'
import { dealTo, inRange } from './deal.ts'
import { ofPeriod } from './period.ts'
import { type TieEnd, tieCast } from './ties.ts'

/** All that is decided about one person before a word of the dossier is written. Texts are templates. */
export interface Entry {
  readonly seed: CharacterSeed
  readonly arc: Arc
  readonly opening: string
  readonly home: string
  /** Only for somebody of the trade that the prompt speaks of. */
  readonly tradeLife?: string
  readonly arrival: string
  readonly habit: string
  readonly duty: string
  /** A thing to hold, with article. */
  readonly prop: string
  readonly stance: string
  readonly needTail: string
  readonly fearOpener: string
  readonly secretOpener: string
  readonly skill: string
  readonly voice: VoiceKind
  readonly how: string
  /** The first is the quote. */
  readonly lines: readonly string[]
  readonly ties: readonly TieEnd[]
}

/** Lines of a voice that one person says: the quote and the samples. */
const LINES_EACH = 4

function tells(premise: Premise, seed: CharacterSeed): boolean {
  const people = premise.people
  if (!people || seed.age < 22) return false
  const everyone = people.count === undefined
  return everyone || seed.role.toLowerCase().endsWith(people.trade)
}

/** Decides everything for the whole cast at once, so that nothing comes twice and both ends of a tie agree. */
export function writeBible(
  premise: Premise,
  cast: readonly CharacterSeed[],
  stream: string,
): ReadonlyMap<string, Entry> {
  const deal = <T>(
    name: string,
    items: readonly T[],
    fits?: (item: T, person: CharacterSeed) => boolean,
  ): readonly T[] => dealTo(cast, ofPeriod(premise, items), createRandom(`${stream}|${name}`), fits)
  const ofAge = (item: { readonly ages: readonly [number, number] }, person: CharacterSeed): boolean =>
    inRange(person.age, item.ages)
  const arcs = dealArcs(
    premise,
    cast.map(({ age }) => age),
    stream,
  )
  const openings = deal('openings', OPENINGS, ofAge)
  const homes = deal('homes', HOMES)
  const tradeLives = deal('trades', TRADE_LIVES, ofAge)
  const arrivals = deal('arrivals', ARRIVALS, ofAge)
  const habits = deal('habits', HABITS)
  const voices = deal('voices', [...GROWN_VOICES, ...ANY_VOICES], ofAge)
  const duties = deal('duties', Object.values(DUTIES).flat(), (duty, person) => DUTIES[person.archetype].includes(duty))
  const lent = premise.domains.slice(0, 1).flatMap((id): readonly string[] => DOMAINS[id].props)
  const props = deal('props', [...lent, ...PLAIN_PROPS.slice(0, Math.max(0, cast.length - lent.length) + 3)])
  const stances = deal('stances', STANCES)
  const needTails = deal('need tails', NEED_TAILS)
  const fearOpeners = deal('fear openers', FEAR_OPENERS)
  const secretOpeners = deal('secret openers', SECRET_OPENERS)
  const skills = deal('skills', Object.values(SKILLS).flat(), (skill, person) =>
    SKILLS[person.archetype].includes(skill),
  )
  const ties = tieCast(cast, ofPeriod(premise, TIES), stream)
  const speakers = new Map<VoiceKind, number>()
  return new Map(
    cast.map((seed, i) => {
      const voice = voices[i] as VoiceKind
      const turn = speakers.get(voice) ?? 0
      speakers.set(voice, turn + 1)
      const deck = createRandom(`${stream}|lines|${voice.id}`).shuffle(ofPeriod(premise, voice.lines, LINES_EACH))
      const entry: Entry = {
        seed,
        arc: arcs[i] as Arc,
        opening: (openings[i] as { text: string }).text,
        home: homes[i] as string,
        ...(tells(premise, seed) && { tradeLife: (tradeLives[i] as { text: string }).text }),
        arrival: (arrivals[i] as { text: string }).text,
        habit: habits[i] as string,
        duty: duties[i] as string,
        prop: props[i] as string,
        stance: stances[i] as string,
        needTail: needTails[i] as string,
        fearOpener: fearOpeners[i] as string,
        secretOpener: secretOpeners[i] as string,
        skill: skills[i] as string,
        voice,
        how: voice.how[turn % 2] ?? voice.how[0],
        lines: Array.from({ length: LINES_EACH }, (_, k) => deck[(turn + k) % deck.length] as string),
        ties: ties.get(seed.id) ?? [],
      }
      return [seed.id, entry]
    }),
  )
}
