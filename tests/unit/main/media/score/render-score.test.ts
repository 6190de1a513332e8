import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MUSIC, secondsPerBeat, TAIL_SECONDS } from '../../../../../src/main/media/score/music.ts'
import { renderScore } from '../../../../../src/main/media/score/render-score.ts'
import { layOut, SECTION_NAMES, type SectionName } from '../../../../../src/main/media/score/section.ts'
import type { Soundtrack } from '../../../../../src/main/media/score/soundtrack.ts'
import { GENRES } from '../../../../../src/shared/show/blueprint.ts'

const PEAK = 10 ** (-1 / 20)

const peakOf = ({ left, right }: Soundtrack): number =>
  [left, right].reduce((peak, ear) => ear.reduce((most, sample) => Math.max(most, Math.abs(sample)), peak), 0)

const rms = ({ left, sampleRate }: Soundtrack, from: number, to: number): number => {
  const samples = left.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate))
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}

const sectionsOf = (...names: readonly SectionName[]) => layOut(names.map((name) => ({ name, beats: 2 })))

const anyScore = fc.record({
  genre: fc.constantFrom(...GENRES),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  sections: fc
    .array(fc.record({ name: fc.constantFrom(...SECTION_NAMES), beats: fc.integer({ min: 1, max: 2 }) }), {
      minLength: 1,
      maxLength: 2,
    })
    .map(layOut),
})

describe('the score of a trailer', () => {
  it('lasts as long as its beats and a tail, in stereo at 48 kHz, and is never louder than −1 dBFS', () => {
    fc.assert(
      fc.property(anyScore, (request) => {
        const score = renderScore(request)
        const beats = request.sections.reduce((sum, section) => sum + section.beats, 0)
        expect(score.sampleRate).toBe(48_000)
        expect(score.right).toHaveLength(score.left.length)
        const seconds = beats * secondsPerBeat(request.genre) + TAIL_SECONDS
        expect(score.left.length / score.sampleRate).toBeCloseTo(seconds, 3)
        expect(peakOf(score)).toBeLessThanOrEqual(PEAK)
      }),
      { numRuns: 10 },
    )
  })

  it('is the same, sample for sample, for the same seed', () => {
    const request = { genre: 'heist', seed: 7, sections: sectionsOf('world', 'title') } as const
    expect(renderScore(request)).toEqual(renderScore(request))
  })

  it('is another piece for another seed', () => {
    const sections = sectionsOf('world')
    const first = renderScore({ genre: 'sci-fi', seed: 1, sections })
    const second = renderScore({ genre: 'sci-fi', seed: 2, sections })
    expect(first.left).not.toEqual(second.left)
  })

  it('drops out in the silence before the title', () => {
    const sections = sectionsOf('conflict', 'silence', 'title')
    const beat = secondsPerBeat('thriller')
    const score = renderScore({ genre: 'thriller', seed: 3, sections })
    expect(rms(score, 2 * beat + 0.02, 4 * beat - 0.01)).toBe(0)
    expect(rms(score, 4 * beat, 5 * beat)).toBeGreaterThan(0.05)
  })

  it('grows towards the conflict', () => {
    const beat = secondsPerBeat('crime')
    const score = renderScore({ genre: 'crime', seed: 5, sections: sectionsOf('cold-open', 'conflict') })
    expect(rms(score, 2 * beat, 4 * beat)).toBeGreaterThan(rms(score, 0, 2 * beat))
  })

  it('ends in nothing, so that the last sample does not click', () => {
    const { left, right } = renderScore({ genre: 'folk', seed: 9, sections: sectionsOf('end') })
    expect([left.at(-1), right.at(-1)].map((sample) => Math.abs(sample ?? 1))).toEqual([0, 0])
  })

  it('sounds different to the left ear and to the right', () => {
    const { left, right } = renderScore({ genre: 'romance', seed: 9, sections: sectionsOf('world') })
    expect(left).not.toEqual(right)
  })

  it('has a tempo of its own for every genre, between slow and fast', () => {
    for (const genre of GENRES) {
      expect(MUSIC[genre].tempo).toBeGreaterThanOrEqual(60)
      expect(MUSIC[genre].tempo).toBeLessThanOrEqual(130)
    }
  })
})
