import { BEATS_A_BAR } from './music.ts'

/** The parts of a trailer, in the order in which they come. */
export const SECTION_NAMES = ['cold-open', 'card', 'world', 'cast', 'conflict', 'silence', 'title', 'end'] as const
export type SectionName = (typeof SECTION_NAMES)[number]

/** One part of a trailer on the beat grid. */
export interface Section {
  readonly name: SectionName
  /** Whole beats from the beginning of the trailer. */
  readonly start: number
  readonly beats: number
  /** Beats from one cut inside it to the next, which the music marks. */
  readonly bar: number
}

/** A part of a trailer that has not been given its place; a bar of four beats unless it says otherwise. */
export interface SectionLength {
  readonly name: SectionName
  readonly beats: number
  readonly bar?: number
}

/** Puts sections one after another. */
export function layOut(lengths: readonly SectionLength[]): readonly Section[] {
  let start = 0
  return lengths.map(({ name, beats, bar = BEATS_A_BAR }) => {
    const section = { name, beats, start, bar }
    start += beats
    return section
  })
}

/** Beats from the beginning to the end of the last section. */
export function totalBeats(sections: readonly Section[]): number {
  return sections.reduce((beats, section) => Math.max(beats, section.start + section.beats), 0)
}
