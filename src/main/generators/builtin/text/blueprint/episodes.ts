import type { Random } from '../../../../../shared/random.ts'
import type { Blueprint } from '../../../../../shared/show/blueprint.ts'
import { BEATS, type Beat, SEASONS } from '../data/episodes.ts'
import { GENRE_EPISODES, type GenreEpisodes } from '../data/genre-episodes.ts'
import { GENRE_VOICES } from '../data/genre-voices/by-genre.ts'
import { firstName } from '../dossier/slots.ts'
import { clipAtWord } from '../language/clean.ts'
import { capitalise, numberWord, titleCase } from '../language/grammar.ts'
import { fill } from '../language/template.ts'
import { tidy } from '../language/tidy.ts'
import { thingsOf } from '../premise/keywords.ts'
import type { Premise } from '../premise/premise.ts'

const SHORTEST_SEASON = 6
const LONGEST_SEASON = 10

/** Who stands in where the cast is too small for three. */
const EXTRAS = ['a stranger', 'a voice on the telephone', 'a dog called Inspector']

/** Beats whose title the genre gives. */
const OWN_TITLE_AT = new Set(['gathering', 'obstacle', 'turn', 'return'])

/** The genre's own lines for a beat, and the common ones only where it has none. */
function loglinesOf(beat: Beat, own: GenreEpisodes): readonly string[] {
  switch (beat.id) {
    case 'setup':
      return own.setup
    case 'turn':
      return own.turn
    case 'finale':
      return own.finale
    default:
      return beat.loglines
  }
}

/** A season: setting up, getting together, a turn, a low point, an ending, with the cast's names in it. */
export function makeEpisodes(
  premise: Premise,
  place: string,
  names: readonly string[],
  random: Random,
): Blueprint['episodes'] {
  const count = SHORTEST_SEASON + random.int(LONGEST_SEASON - SHORTEST_SEASON + 1)
  const beats = (SEASONS[count] ?? []).flatMap((id) => BEATS.filter((beat) => beat.id === id))
  const threats = random.shuffle(GENRE_VOICES[premise.genre].threats)
  const nouns = thingsOf(premise).map(titleCase)
  const main = names.slice(0, 6).map(firstName)
  const lead = main[0] ?? EXTRAS[0] ?? ''
  const own = GENRE_EPISODES[premise.genre]
  const ownTitles = random.shuffle(own.titles)
  const isName = (noun: string): boolean => noun === premise.placeName
  const usedTitles = new Set<string>()
  return beats.map((beat, i) => {
    const others = random.shuffle(main.slice(1))
    const second = others[0] ?? EXTRAS[0] ?? ''
    const third = others[1] ?? EXTRAS[1] ?? ''
    const noun = nouns[i % nouns.length] ?? 'Matter'
    const slots = {
      lead,
      second,
      third,
      focus: premise.focus,
      todo: premise.todo,
      affair: premise.affair,
      place: place.replace(/^The /, 'the '),
      threat: threats[i % threats.length] ?? '',
      noun,
      theNoun: isName(noun) ? noun : `the ${noun}`,
      count: capitalise(numberWord(Math.max(2, names.length))),
    }
    const speaker = { pronouns: 'they', focusPlural: premise.focusPlural } as const
    const titles = [...(OWN_TITLE_AT.has(beat.id) ? ownTitles : []), ...random.shuffle(beat.titles)].map((title) =>
      fill(title, slots, speaker),
    )
    const title = titles.find((one) => !usedTitles.has(one)) ?? `Part ${i + 1}`
    usedTitles.add(title)
    return {
      number: i + 1,
      title: clipAtWord(tidy(capitalise(title)), 100),
      logline: clipAtWord(tidy(capitalise(fill(random.pick(loglinesOf(beat, own)), slots, speaker))), 300),
    }
  })
}
