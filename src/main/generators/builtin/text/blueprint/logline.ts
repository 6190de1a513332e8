import type { Random } from '../../../../../shared/random.ts'
import { GENRE_VOICES } from '../data/genre-voices/by-genre.ts'
import { clipAtWord } from '../language/clean.ts'
import { listOf, numberWord } from '../language/grammar.ts'
import { fill } from '../language/template.ts'
import { tidy } from '../language/tidy.ts'
import { firstMention } from '../premise/naming.ts'
import type { Premise } from '../premise/premise.ts'

const LOGLINE_MAX = 400

const VISITORS = [
  'who ought to have known better',
  'who cannot leave',
  'with nothing in common but a key',
  'who came for the weekend',
  'each with a reason to be elsewhere',
] as const

function crowd(count: number, random: Random): string {
  return `${count === 1 ? 'one person' : `${numberWord(count)} people`} ${random.pick(VISITORS)}`
}

/** One sentence that sells the show: the prompt's own, with what the genre does to it. */
export function makeLogline(premise: Premise, place: string, characters: number, random: Random): string {
  const voice = GENRE_VOICES[premise.genre]
  const say = (template: string): string =>
    fill(
      template,
      { focus: premise.focus, place: place.replace(/^The /, 'the ') },
      { pronouns: premise.subjectPlural ? 'they' : 'he', focusPlural: premise.focusPlural },
    )
  const threat = random.pick(voice.threats)
  // "A gunslinger and her horse ride out after the horse" would be once too often.
  const isNamed = premise.sentence.includes(premise.focusNoun)
  const predicates = voice.predicates.filter((predicate) => !(isNamed && predicate.includes('{focus}')))
  const line = (): string => {
    switch (premise.kind) {
      case 'clause':
        // A lighthouse that answers letters goes on until something happens; people who steal a moon have done it.
        return `${premise.sentence}, ${premise.people ? 'and then' : 'until'} ${say(random.pick(voice.turns))}.`
      case 'people':
        return `${premise.sentence} ${say(random.pick(predicates))}.`
      case 'thing':
        return `${premise.sentence}, ${crowd(characters, random)}, and ${threat}.`
      case 'signs': {
        const shown = premise.nouns.filter((noun) => /^[a-z ]+$/i.test(noun)).slice(0, 3)
        const things = shown.length > 0 ? `${listOf(shown.map(firstMention))}, ` : ''
        return `“${premise.quote}”: ${things}${crowd(characters, random)}, and ${threat}.`
      }
    }
  }
  return clipAtWord(tidy(line()), LOGLINE_MAX)
}
