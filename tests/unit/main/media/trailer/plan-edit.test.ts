import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designCast } from '../../../../../src/main/media/art/bust/design-cast.ts'
import { secondsPerBeat, TAIL_SECONDS } from '../../../../../src/main/media/score/music.ts'
import { totalBeats } from '../../../../../src/main/media/score/section.ts'
import { countFrames, planEdit, stareBeats } from '../../../../../src/main/media/trailer/plan-edit.ts'
import { planSections } from '../../../../../src/main/media/trailer/plan-sections.ts'
import { GENRES, type Genre } from '../../../../../src/shared/show/blueprint.ts'
import { showOf } from '../art/pictures/show.ts'

function planFor(genre: Genre, clips: number) {
  const { blueprint, cast } = showOf(clips, { genre })
  const sections = planSections(genre, clips, 6)
  const show = {
    blueprint,
    cast,
    designs: designCast(blueprint, cast),
    frame: { width: 160, height: 90, unit: 0.125 },
    framesPerSecond: 24,
    grain: [],
  }
  const featured = cast.map(({ id }, slot) => ({ slot, clip: { characterId: id, file: `${id}.mp4` } }))
  return { sections, edit: planEdit({ show, sections, featured, posterFile: 'poster.png', words: 6 }) }
}

describe('the edit of a trailer', () => {
  it('fills it from the first frame to the last, without a gap, and as long as its music', () => {
    for (const genre of GENRES) {
      const { sections, edit } = planFor(genre, 3)
      const beat = secondsPerBeat(genre)
      let at = 0
      for (const { start, frames } of edit) {
        expect(start).toBe(at)
        expect(frames).toBeGreaterThan(0)
        at += frames
      }
      expect(at).toBe(countFrames(sections, 24, beat))
      expect(at / 24).toBeGreaterThanOrEqual(totalBeats(sections) * beat + TAIL_SECONDS)
    }
  })

  it('cuts on the beat: every shot begins within half a frame of a quarter of one', () => {
    for (const genre of GENRES) {
      const quarter = secondsPerBeat(genre) / 4
      for (const { start } of planFor(genre, 4).edit) {
        const nearest = Math.round(start / 24 / quarter) * quarter
        expect(Math.abs(start / 24 - nearest)).toBeLessThanOrEqual(0.5 / 24 + 1e-9)
      }
    }
  })

  it('fades between the wide views and into the end, and cuts everywhere else', () => {
    const { edit } = planFor('sci-fi', 4)
    expect(edit.filter(({ dissolve }) => dissolve > 0)).toHaveLength(3)
    expect(edit.at(-1)?.dissolve).toBeGreaterThan(0)
    for (const { dissolve, frames } of edit) expect(dissolve).toBeLessThan(frames)
  })
})

describe('the stares of the conflict', () => {
  it('fill it exactly, grow no longer, and are all long enough to be seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.double({ min: 11, max: 21, noNaN: true }), (half, framesABeat) => {
        const lengths = stareBeats(half * 2, framesABeat)
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(half * 2, 9)
        lengths.slice(1).forEach((length, i) => {
          expect(length).toBeLessThanOrEqual(lengths[i] ?? 0)
        })
        for (const length of lengths) expect(length * framesABeat).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})
