import type { Random } from '../../../../../shared/random.ts'
import { GENRE_VOICES } from '../data/genre-voices/by-genre.ts'
import { COMPANIONS, NOUN_ADJECTIVES } from '../data/title-words.ts'
import { clip } from '../language/clean.ts'
import { articleFor, capitalise, numberWord, plural, titleCase } from '../language/grammar.ts'
import type { Premise } from '../premise/premise.ts'

const LONGEST = 26
const SHORTEST = 4

/** A title with how much we like it. */
type Idea = readonly [title: string, weight: number]

function fromPhrases(premise: Premise): readonly Idea[] {
  const ideas: Idea[] = []
  const howTo = /\bhow to (\p{L}+)$/u.exec(premise.sentence)
  if (howTo) ideas.push([`How to ${titleCase(howTo[1] ?? '')}`, 9])
  const where = /\bwhere (.{5,22})$/.exec(premise.sentence)
  if (where) ideas.push([`Where ${titleCase(where[1] ?? '')}`, 5])
  const every = /\b(every|no) (\p{L}+)/iu.exec(premise.sentence)
  if (every) ideas.push([titleCase(`${every[1]} ${every[2]}`), 5])
  const one = /\bone (?:\p{L}+ )?(\p{L}+)/iu.exec(premise.todo)
  const { people } = premise
  if (one && people?.count && people.count > 1) {
    ideas.push([titleCase(`${numberWord(people.count)} ${plural(people.trade)}, One ${capitalise(one[1] ?? '')}`), 6])
  }
  return ideas
}

function fromWords(premise: Premise, random: Random): readonly Idea[] {
  const voice = GENRE_VOICES[premise.genre]
  const bare = titleCase(premise.focus.replace(/^the /, ''))
  const focus = titleCase(premise.focusNoun)
  const adjective = NOUN_ADJECTIVES.get(premise.focusNoun.toLowerCase())
  const nouns = premise.nouns.map(titleCase)
  const second = nouns.find((noun) => noun !== focus && noun.length < 14) ?? random.pick(COMPANIONS[premise.setting])
  const companion = random.pick(COMPANIONS[premise.setting])
  const collective = random.pick(voice.collectives)
  const job = random.pick(voice.jobs)
  const trade = premise.people?.trade
  const describing = premise.adjectives.find(
    (word) => word.length < 11 && !['noir', 'cyberpunk', 'western'].includes(word),
  )
  const deed = titleCase(premise.affair)
  const ideas: Idea[] = [
    [`The ${adjective ?? bare} ${job}`, adjective ? 8 : 4],
    [`${companion} & ${focus}`, 3],
    [
      `${articleFor(collective) === 'an' ? 'An' : 'A'} ${collective} of ${plural(premise.focusPlural ? focus : second)}`,
      3,
    ],
    [`What the ${focus} ${premise.focusPlural ? 'Know' : 'Knows'}`, premise.people ? 1 : 4],
    [`The ${focus} and the ${second}`, 2],
    [`${second} & ${focus}`, 2],
  ]
  if (premise.people && premise.kind === 'clause') ideas.push([deed, 3])
  if (trade) ideas.push([`The ${titleCase(trade)}’s ${focus}`, 3], [`${titleCase(plural(trade))} & ${companion}`, 1])
  if (describing && trade) ideas.push([`The ${titleCase(`${describing} ${trade}`)}`, 1])
  if (premise.placeName) ideas.push([`${titleCase(plural(trade ?? second))} of ${premise.placeName}`, 3])
  return ideas
}

/** A title short enough for a poster, made of the prompt's own words. */
export function makeTitle(premise: Premise, random: Random): string {
  const ideas = [...fromPhrases(premise), ...fromWords(premise, random)].filter(
    ([title]) => title.length >= SHORTEST && title.length <= LONGEST && !/[<>]/.test(title),
  )
  const total = ideas.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random.range(0, total)
  for (const [title, weight] of ideas) {
    left -= weight
    if (left < 0) return title
  }
  return ideas[0]?.[0] ?? `The ${clip(titleCase(premise.focusNoun), 18)} ${GENRE_VOICES[premise.genre].jobs[0]}`
}
