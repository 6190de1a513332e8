import type { Random } from '../../../../../shared/random.ts'
import { DOMAINS } from '../data/domains.ts'
import { GENRE_VOICES } from '../data/genre-voices/by-genre.ts'
import { COMPANIONS, NOUN_ADJECTIVES } from '../data/title-words.ts'
import { clip } from '../language/clean.ts'
import { capitalise, numberWord, plural, singular, titleCase, withArticle } from '../language/grammar.ts'
import { thingsOf } from '../premise/keywords.ts'
import type { Premise } from '../premise/premise.ts'

const LONGEST = 28
const SHORTEST = 4

/** A title with how much we like it. */
type Idea = readonly [title: string, weight: number]

function fromPhrases(premise: Premise): readonly Idea[] {
  const ideas: Idea[] = []
  const howTo = /\bhow to (\p{L}+)$/u.exec(premise.sentence)
  if (howTo) ideas.push([`How to ${titleCase(howTo[1] ?? '')}`, 24])
  const where = /\bwhere (.{5,22})$/.exec(premise.sentence)
  if (where) ideas.push([`Where ${titleCase(where[1] ?? '')}`, 9])
  const every = /\b(every|no) (\p{L}+)/iu.exec(premise.sentence)
  if (every) ideas.push([titleCase(`${every[1]} ${every[2]}`), 5])
  const one = /\bone (?:\p{L}+ )?(\p{L}+)/iu.exec(premise.todo)
  const { people } = premise
  if (one && people?.count && people.count > 1) {
    ideas.push([titleCase(`${numberWord(people.count)} ${plural(people.trade)}, One ${capitalise(one[1] ?? '')}`), 6])
  }
  return ideas
}

/** The thing a title is about: what is at stake, or, where the prompt left that open, the most telling of its words. */
function subjectOf(premise: Premise): { readonly bare: string; readonly noun: string; readonly isMany: boolean } {
  const isGiven = premise.nouns.some((noun) => noun.toLowerCase() === singular(premise.focusNoun).toLowerCase())
  if (isGiven) {
    const bare = titleCase(premise.focus.replace(/^the /, ''))
    return { bare: singular(bare), noun: titleCase(premise.focusNoun), isMany: premise.focusPlural }
  }
  const noun = titleCase(thingsOf(premise).find((one) => one !== premise.placeName) ?? premise.focusNoun)
  return { bare: noun, noun, isMany: false }
}

function fromWords(premise: Premise, random: Random): readonly Idea[] {
  const voice = GENRE_VOICES[premise.genre]
  const { bare, noun, isMany } = subjectOf(premise)
  const adjective = NOUN_ADJECTIVES.get(noun.toLowerCase())
  const companion = random.pick(COMPANIONS[premise.setting])
  const second = premise.nouns
    .map(titleCase)
    .find((one) => one !== noun && singular(noun) !== one && !bare.includes(one) && one.length < 14)
  const collective = random.pick(voice.collectives)
  const job = random.pick(voice.jobs)
  const many = premise.domains[0] && DOMAINS[premise.domains[0]].many
  return [
    [`The ${adjective ?? bare} ${job}`, adjective ? 8 : 4],
    [`${companion} & ${noun}`, 3],
    [
      titleCase(`${withArticle(collective)} of ${many ?? plural(noun)}`),
      many ? (premise.kind === 'signs' ? 2 : 4) : isMany ? 3 : 0,
    ],
    ...(bare.includes(' ') ? ([[`The ${bare}`, 1]] as const) : []),
    [isMany ? `What the ${noun} Know` : `What the ${bare} Knows`, premise.people ? 1 : 4],
    ...(second
      ? ([
          [`The ${noun} and the ${second}`, 2],
          [`${second} & ${noun}`, 2],
        ] as const)
      : []),
  ]
}

function fromPeople(premise: Premise, random: Random): readonly Idea[] {
  const { people, placeName } = premise
  const { noun } = subjectOf(premise)
  const ideas: Idea[] = []
  if (placeName) {
    const who = people ? plural(people.trade) : noun
    ideas.push(
      [`${titleCase(who)} of ${placeName}`, 5],
      [`The ${placeName} ${random.pick(GENRE_VOICES[premise.genre].jobs)}`, 5],
    )
  }
  if (!people) return ideas
  const describing = premise.adjectives.find(
    (word) => word.length < 11 && !['noir', 'cyberpunk', 'rival'].includes(word),
  )
  if (premise.kind === 'clause' && !premise.affair.startsWith('the ')) ideas.push([titleCase(premise.affair), 2])
  if (premise.kind === 'clause' && /^the (?:theft|robbery|rescue|hunt)/.test(premise.affair))
    ideas.push([titleCase(premise.affair), 2])
  const isOne = people.count === 1
  const who = titleCase(isOne ? people.trade : plural(people.trade))
  if (who !== noun) ideas.push([`The ${who}${/s$/.test(who) ? '’' : '’s'} ${noun}`, 3])
  if (describing) ideas.push([`The ${titleCase(describing)} ${who}`, 2])
  return ideas
}

/** A title short enough for a poster, made of the prompt's own words. */
export function makeTitle(premise: Premise, random: Random): string {
  const ideas = [...fromPhrases(premise), ...fromPeople(premise, random), ...fromWords(premise, random)].filter(
    ([title]) => title.length >= SHORTEST && title.length <= LONGEST && !/[<>“”()[\]{}*`|\\]/.test(title),
  )
  const total = ideas.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random.range(0, total)
  for (const [title, weight] of ideas) {
    left -= weight
    if (left < 0) return title
  }
  const word = /[\p{L}\p{M}\p{N}]+/u.exec(premise.focusNoun)?.[0] ?? premise.quote
  return ideas[0]?.[0] ?? `The ${titleCase(clip(word, 14))} ${random.pick(GENRE_VOICES[premise.genre].jobs)}`
}
