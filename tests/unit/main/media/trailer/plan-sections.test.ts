import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondsPerBeat, TAIL_SECONDS } from '../../../../../src/main/media/score/music.ts'
import { SECTION_NAMES, totalBeats } from '../../../../../src/main/media/score/section.ts'
import { mostClips, planSections } from '../../../../../src/main/media/trailer/plan-sections.ts'
import { GENRES } from '../../../../../src/shared/show/blueprint.ts'

/** A genre, how many clips it shows, and how many words its card has. */
const anyTrailer = fc
  .tuple(fc.constantFrom(...GENRES), fc.nat(), fc.integer({ min: 1, max: 60 }))
  .map(([genre, clips, words]) => [genre, 1 + (clips % mostClips(genre)), words] as const)

describe('the parts of a trailer', () => {
  it('last between 20 and 40 seconds in every genre, with one clip or many, with few words or many', () => {
    fc.assert(
      fc.property(anyTrailer, ([genre, clips, words]) => {
        const seconds = totalBeats(planSections(genre, clips, words)) * secondsPerBeat(genre) + TAIL_SECONDS
        expect(seconds).toBeGreaterThanOrEqual(20)
        expect(seconds).toBeLessThanOrEqual(40)
      }),
      { numRuns: 300 },
    )
  })

  it('follow one another without a gap, each for whole beats', () => {
    fc.assert(
      fc.property(anyTrailer, ([genre, clips, words]) => {
        const sections = planSections(genre, clips, words)
        expect(sections.map(({ name }) => name)).toEqual(SECTION_NAMES)
        let at = 0
        for (const { start, beats } of sections) {
          expect(start).toBe(at)
          expect(Number.isInteger(beats) && beats > 0).toBe(true)
          at += beats
        }
      }),
    )
  })

  it('show each of at least four people for long enough to read a name', () => {
    for (const genre of GENRES) {
      const cast = planSections(genre, mostClips(genre), 5).find(({ name }) => name === 'cast')
      expect(mostClips(genre)).toBeGreaterThanOrEqual(4)
      expect((cast?.bar ?? 0) * secondsPerBeat(genre)).toBeGreaterThan(1.9)
    }
  })
})
