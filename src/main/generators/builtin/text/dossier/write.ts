import type { Blueprint } from '../../../../../shared/show/blueprint.ts'
import type { CharacterSeed, Dossier } from '../../../../../shared/show/character.ts'
import { ABSENT_TIES } from '../data/ties.ts'
import { clipAtWord } from '../language/clean.ts'
import { fill, type Speaker } from '../language/template.ts'
import { tidy } from '../language/tidy.ts'
import { streamOf } from '../premise/stream.ts'
import { understand } from '../premise/understand.ts'
import { type Entry, writeBible } from './bible.ts'
import { countWords, type Section, toMarkdown } from './markdown.ts'
import { firstName, slotsFor } from './slots.ts'
import type { TieEnd } from './ties.ts'

/** Says templates for one person. */
type Say = (template: string, extra?: { readonly other?: CharacterSeed; readonly token?: string }) => string

function sayer(blueprint: Blueprint, cast: readonly CharacterSeed[], entry: Entry): Say {
  const premise = understand(blueprint.prompt)
  const index = cast.findIndex(({ id }) => id === entry.seed.id)
  const slots = { ...slotsFor(premise, blueprint.setting.name, cast, index), home: entry.home, prop: entry.prop }
  const speaker: Speaker = { pronouns: entry.seed.pronouns, focusPlural: premise.focusPlural }
  return (template, { other, token } = {}) => {
    const told = other ? { ...speaker, other: other.pronouns } : speaker
    return tidy(
      fill(template, { ...slots, ...(other && { other: firstName(other.name) }), ...(token && { token }) }, told),
    )
  }
}

const tell = (say: Say, { tie, other, isFirst, token }: TieEnd): string =>
  say(isFirst ? tie.from : tie.to, { other, token })
const tellShort = (say: Say, { tie, other, isFirst, token }: TieEnd): string =>
  say(isFirst ? tie.short : tie.back, { other, token })

function relationships(say: Say, entry: Entry): readonly string[] {
  if (entry.ties.length === 0) return ABSENT_TIES.map(([text]) => say(text))
  return entry.ties.map((end) => `${end.other.name}, ${end.other.role}. ${tell(say, end)}`)
}

function sectionsFor(say: Say, entry: Entry, want: string): readonly Section[] {
  const { arc } = entry
  const life = [entry.opening, entry.tradeLife].filter((text) => text !== undefined)
  return [
    {
      heading: 'Background',
      paragraphs: [
        life.map((text) => say(text)).join(' '),
        say(arc.past),
        `${say(entry.arrival)} ${say(entry.duty)} ${say(entry.habit)}`,
      ],
    },
    { heading: 'Want', paragraphs: [`${want} ${say(arc.wantMore)}`, say(entry.stance)] },
    { heading: 'Need', paragraphs: [`${say(arc.need)} ${say(entry.needTail)}`] },
    {
      heading: 'Flaw',
      paragraphs: [
        say(arc.flaw),
        say(`${entry.fearOpener} ${uncapitalised(arc.fear)} ${entry.secretOpener} ${arc.secret}`),
      ],
    },
    entry.ties.length === 0
      ? { heading: 'Relationships', paragraphs: relationships(say, entry) }
      : { heading: 'Relationships', paragraphs: [], items: relationships(say, entry) },
    {
      heading: 'Voice',
      paragraphs: [say(entry.how)],
      items: entry.lines.map((line) => `“${say(line)}”`),
    },
  ]
}

/** "Being believed." to "being believed."; leaves names and slots alone. */
function uncapitalised(text: string): string {
  return /^(?:\{|Friday)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * Writes one person's dossier.
 *
 * @throws RangeError when the cast has nobody of that id.
 */
export function writeDossier(blueprint: Blueprint, cast: readonly CharacterSeed[], characterId: string): Dossier {
  const premise = understand(blueprint.prompt)
  const stream = streamOf(premise, blueprint.seed)
  const entry = writeBible(premise, cast, stream).get(characterId)
  if (!entry) throw new RangeError(`the cast has no character ${characterId}`)
  const say = sayer(blueprint, cast, entry)
  const { seed, arc } = entry
  const want = blueprint.characters.find(({ id }) => id === characterId)?.want ?? say(arc.want)
  const markdown = toMarkdown(seed.name, `${seed.role}, ${seed.age}`, sectionsFor(say, entry, want))
  const ties =
    entry.ties.length === 0
      ? ABSENT_TIES.slice(0, 2).map(([, short]) => short)
      : entry.ties.slice(0, 2).map((end) => tellShort(say, end))
  return {
    markdown,
    digest: {
      wants: clipAtWord(want, 300),
      fears: clipAtWord(say(arc.fear), 300),
      secret: clipAtWord(say(arc.secret), 300),
      skill: say(entry.skill),
      ties: clipAtWord(ties.join(' '), 400),
      quote: clipAtWord(say(entry.lines[0] ?? 'No comment.'), 300),
      words: countWords(markdown),
    },
  }
}
