import type { CastFile } from '../../generators/ports.ts'
import { secondsPerBeat, TAIL_SECONDS } from '../score/music.ts'
import { type Section, type SectionName, totalBeats } from '../score/section.ts'
import type { PlannedShot, Shot, TrailerShow } from './shot.ts'
import { openCard } from './shots/card.ts'
import { openCastClip } from './shots/cast-clip.ts'
import { openColdOpen } from './shots/cold-open.ts'
import { openEnd } from './shots/end.ts'
import { drawEyes, type Eyes, openEyes } from './shots/eyes.ts'
import { openSilence } from './shots/silence.ts'
import { openTitle } from './shots/title.ts'
import { openWorld, type WorldCaption } from './shots/world.ts'

/** Someone whose clip is shown. */
export interface Featured {
  readonly slot: number
  readonly clip: CastFile
}

export interface EditRequest {
  readonly show: TrailerShow
  readonly sections: readonly Section[]
  readonly featured: readonly Featured[]
  readonly posterFile: string
  /** Words on the card. */
  readonly words: number
}

/** Frames over which one wide view fades into the next, and the title into the end. */
const WORLD_DISSOLVE = 10
const END_DISSOLVE = 14
/** Faces in the conflict: each costs as much to draw as a cel. */
const MOST_FACES = 4
/** No stare is shorter: fewer frames are not seen. */
const SHORTEST_STARE = 4

/** The beat grid in frames. */
function createGrid(framesPerSecond: number, secondsABeat: number): (beat: number) => number {
  return (beat) => Math.round(beat * secondsABeat * framesPerSecond)
}

/** Frames of the whole trailer: its beats and the tail of its music. */
export function countFrames(sections: readonly Section[], framesPerSecond: number, secondsABeat: number): number {
  return Math.ceil((totalBeats(sections) * secondsABeat + TAIL_SECONDS) * framesPerSecond - 1e-6)
}

/** Lengths of the stares in beats: whole beats, then halves, then quarters where they can still be seen. */
export function stareBeats(beats: number, framesABeat: number): readonly number[] {
  const lengths: number[] = []
  let left = beats
  while (left > 1e-9) {
    const along = 1 - left / beats
    const wanted = along < 0.3 ? 1 : along < 0.65 ? 0.5 : 0.25
    const seen = wanted * framesABeat >= SHORTEST_STARE ? wanted : wanted * 2
    const length = Math.min(left, seen)
    lengths.push(length)
    left -= length
  }
  return lengths
}

/** Places every shot on the beat grid. */
export function planEdit({ show, sections, featured, posterFile, words }: EditRequest): readonly PlannedShot[] {
  const { blueprint, framesPerSecond } = show
  const beat = secondsPerBeat(blueprint.genre)
  const grid = createGrid(framesPerSecond, beat)
  const section = (name: SectionName): Section => {
    const found = sections.find((candidate) => candidate.name === name)
    if (!found) throw new RangeError(`the trailer has no part ${name}`)
    return found
  }
  const shot = (
    start: number,
    beats: number,
    open: (frames: number) => Shot | Promise<Shot>,
    dissolve = 0,
  ): PlannedShot => {
    const from = grid(start)
    const frames = grid(start + beats) - from
    return { start: from, frames, dissolve, open: () => open(frames) }
  }
  const whole = (name: SectionName, open: (frames: number) => Shot | Promise<Shot>, dissolve = 0): PlannedShot =>
    shot(section(name).start, section(name).beats, open, dissolve)
  const lead = show.designs[featured[0]?.slot ?? 0]
  if (!lead) throw new RangeError('a trailer needs somebody in it')

  const world = section('world')
  const caption: WorldCaption = { large: blueprint.setting.name, small: blueprint.genreLabel }
  const cast = section('cast')
  const card = section('card')
  const end = section('end')
  const total = countFrames(sections, framesPerSecond, beat)
  return [
    whole('cold-open', (frames) => openColdOpen(show, frames)),
    whole('card', () => openCard(show, wordFrames(words, card, grid))),
    ...([0, 1, 2] as const).map((part) =>
      shot(
        world.start + (part * world.beats) / 3,
        world.beats / 3,
        (frames) => openWorld(show, frames, part, part === 1 ? caption : null),
        part === 0 ? 0 : WORLD_DISSOLVE,
      ),
    ),
    ...featured.map(({ clip }, i) =>
      shot(cast.start + i * cast.bar, cast.bar, (frames) => openCastClip(show, frames, clip.file)),
    ),
    ...planStares(show, featured, section('conflict'), grid(1), shot),
    whole('silence', () => openSilence(show, lead, -1)),
    whole('title', (frames) => openTitle(show, frames, lead, 1)),
    {
      start: grid(end.start),
      frames: total - grid(end.start),
      dissolve: END_DISSOLVE,
      open: () => openEnd(show, total - grid(end.start), Math.round(TAIL_SECONDS * framesPerSecond), posterFile),
    },
  ]
}

/** Frames of the card at which its words come: a beat apart, or closer where there are more words than beats. */
function wordFrames(words: number, card: Section, grid: (beat: number) => number): readonly number[] {
  const apart = Math.min(1, (card.beats - 1) / Math.max(1, words - 1))
  return Array.from({ length: words }, (_, i) => grid(card.start + i * apart) - grid(card.start))
}

/** The conflict: eyes, ever faster, on beats, half-beats and quarter-beats. */
function planStares(
  show: TrailerShow,
  featured: readonly Featured[],
  conflict: Section,
  framesABeat: number,
  shot: (start: number, beats: number, open: () => Shot) => PlannedShot,
): readonly PlannedShot[] {
  const faces = featured.slice(0, MOST_FACES)
  /** Drawn when first needed, kept for the next time. */
  const drawn = new Map<number, Eyes>()
  const eyesOf = (i: number): Eyes => {
    const slot = faces[i]?.slot ?? 0
    const design = show.designs[slot]
    const eyes = drawn.get(i) ?? (design && drawEyes(show, design, i % 2 === 0 ? -1 : 1))
    if (!eyes) throw new RangeError(`the cast has no place ${slot}`)
    drawn.set(i, eyes)
    return eyes
  }
  let start = conflict.start
  return stareBeats(conflict.beats, framesABeat).map((beats, count) => {
    const from = start
    start += beats
    return shot(from, beats, () => openEyes(show, eyesOf(count % faces.length), count))
  })
}
