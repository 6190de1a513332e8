/** The parts of a trailer, in the order in which they come. */
export const SECTION_NAMES = ['cold-open', 'card', 'world', 'cast', 'conflict', 'silence', 'title', 'end'] as const
export type SectionName = (typeof SECTION_NAMES)[number]

/** One part of a trailer on the beat grid. */
export interface Section {
  readonly name: SectionName
  /** Whole beats from the beginning of the trailer. */
  readonly start: number
  readonly beats: number
}

/** Puts sections one after another. */
export function layOut(lengths: readonly { readonly name: SectionName; readonly beats: number }[]): readonly Section[] {
  let start = 0
  return lengths.map(({ name, beats }) => {
    const section = { name, beats, start }
    start += beats
    return section
  })
}

/** Beats from the beginning to the end of the last section. */
export function totalBeats(sections: readonly Section[]): number {
  return sections.reduce((beats, section) => Math.max(beats, section.start + section.beats), 0)
}
