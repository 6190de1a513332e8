import { createRandom, type Random } from '../../../../../shared/random.ts'
import { type Blueprint, PROMPT_MAX, TITLE_MAX } from '../../../../../shared/show/blueprint.ts'
import { PALETTES, paletteFor } from '../../../../../shared/show/palettes.ts'
import type { BlueprintRequest } from '../../../ports.ts'
import { castPeople } from '../cast/people.ts'
import { GENRE_VOICES } from '../data/genre-voices/by-genre.ts'
import { GENRE_NOUN, LABELS, PALETTE_OF, SETTING_ADJECTIVE } from '../data/labels.ts'
import { dealArcs } from '../dossier/arcs.ts'
import { slotsFor } from '../dossier/slots.ts'
import { clip, clipAtWord } from '../language/clean.ts'
import { fill } from '../language/template.ts'
import { tidy } from '../language/tidy.ts'
import type { Premise } from '../premise/premise.ts'
import { streamOf } from '../premise/stream.ts'
import { understand } from '../premise/understand.ts'
import { makeCredits } from './credits.ts'
import { makeEpisodes } from './episodes.ts'
import { makeLogline } from './logline.ts'
import { makeSetting } from './setting.ts'
import { makeTitle } from './title.ts'

const WANT_MAX = 200

function makeCharacters(premise: Premise, place: string, count: number, seed: number): Blueprint['characters'] {
  const people = castPeople(premise, count, seed)
  const billed = people.map(({ id, name, role }) => ({ id, name, role: `The ${role.title}` }))
  const arcs = dealArcs(
    premise,
    people.map(({ age }) => age),
    streamOf(premise, seed),
  )
  return billed.map((person, i) => {
    const slots = slotsFor(premise, place, billed, i)
    const speaker = { pronouns: people[i]?.pronouns ?? 'they', focusPlural: premise.focusPlural } as const
    return { ...person, want: clipAtWord(tidy(fill(arcs[i]?.want ?? '', slots, speaker)), WANT_MAX) }
  })
}

function titleOf(premise: Premise, request: BlueprintRequest): string {
  const chosen = request.title
  if (chosen !== undefined && chosen.trim() !== '') return clip(chosen, TITLE_MAX)
  return makeTitle(premise, createRandom(`${streamOf(premise, request.seed)}|title`))
}

/** Longest tagline that the poster's top edge carries, in characters. */
const TAGLINE_MAX = 38

function makeTagline(premise: Premise, random: Random): string {
  const speaker = { pronouns: 'they', focusPlural: premise.focusPlural } as const
  const lines = GENRE_VOICES[premise.genre].taglines.map((line) => fill(line, { focus: premise.focus }, speaker))
  const short = lines.filter((line) => line.length <= TAGLINE_MAX)
  return random.pick(short.length > 0 ? short : ['Coming soon'])
}

/** Makes the plan of a show from a prompt, a seed and a number of characters, and from nothing else. */
export function planShow(request: BlueprintRequest): Blueprint {
  const premise = understand(request.prompt)
  const random = (name: string) => createRandom(`${streamOf(premise, request.seed)}|${name}`)
  const { genre } = premise
  const setting = makeSetting(premise, random('setting'))
  const key = `${genre}/${premise.setting}` as const
  const paletteId = PALETTE_OF[key]
  const characters = makeCharacters(premise, setting.name, request.characters, request.seed)
  const names = characters.map(({ name }) => name)
  const voice = GENRE_VOICES[genre]
  const isCyber = premise.adjectives.includes('cyberpunk')
  return {
    version: 1,
    prompt: clip(premise.text, PROMPT_MAX),
    seed: request.seed,
    title: titleOf(premise, request),
    logline: makeLogline(premise, setting.name, request.characters, random('logline')),
    tagline: makeTagline(premise, random('tagline')),
    genre,
    genreLabel: isCyber
      ? 'Cyberpunk thriller'
      : (LABELS[key] ?? `${SETTING_ADJECTIVE[premise.setting]} ${GENRE_NOUN[genre]}`),
    tone: random('tone').pick(voice.tones),
    palette: paletteId ? PALETTES[paletteId] : paletteFor(genre),
    setting,
    episodes: makeEpisodes(premise, setting.name, names, random('episodes')),
    characters,
    credits: makeCredits(names, random('credits')),
  }
}
