import type { Slots } from '../language/template.ts'
import { thingsOf } from '../premise/keywords.ts'
import { firstMention } from '../premise/naming.ts'
import type { Premise } from '../premise/premise.ts'

/** Names a dossier may drop where the cast has nobody else. */
const ABSENT_FELLOW = 'Perpetua'

export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** Who else comes to mind first: somebody fixed, and another for each. */
function fellowOf(names: readonly string[], index: number): string {
  if (names.length < 2) return ABSENT_FELLOW
  const step = names.length === 2 ? 1 : 1 + (Math.floor(index / 2) % (names.length - 1))
  return firstName(names[(index + step) % names.length] ?? ABSENT_FELLOW)
}

export interface Person {
  readonly name: string
  readonly role: string
}

/** What the templates of one person may name. */
export function slotsFor(premise: Premise, place: string, people: readonly Person[], index: number): Slots {
  const person = people[index]
  return {
    name: firstName(person?.name ?? ''),
    work: (person?.role ?? '').replace(/^The /, '').toLowerCase(),
    focus: premise.focus,
    affair: premise.affair,
    todo: premise.todo,
    // "The Underwood" is a name on its own and "the Underwood" in a sentence.
    place: place.replace(/^The /, 'the '),
    ...wordsOf(premise, index),
    trade: premise.people?.trade ?? '',
    trades: premise.people ? pluralTrade(premise) : '',
    fellow: fellowOf(
      people.map(({ name }) => name),
      index,
    ),
  }
}

/** Two of the prompt's words for somebody: things before people, others for each. */
function wordsOf(premise: Premise, index: number): Slots {
  const things = thingsOf(premise)
  const noun = things[index % things.length] ?? 'thing'
  const nounB =
    [...things.slice((index % things.length) + 1), ...premise.nouns, ...things].find((other) => other !== noun) ??
    'door'
  return { noun, nounB, aNoun: firstMention(noun), aNounB: firstMention(nounB) }
}

function pluralTrade(premise: Premise): string {
  const words = premise.people?.plural.split(' ') ?? []
  const length = premise.people?.trade.split(' ').length ?? 1
  return words.slice(-length).join(' ')
}
