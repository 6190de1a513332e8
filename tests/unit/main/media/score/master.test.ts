import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bend, master, PEAK_LIMIT } from '../../../../../src/main/media/score/master.ts'
import { createSoundtrack } from '../../../../../src/main/media/score/soundtrack.ts'

const anySample = fc.double({ min: -100, max: 100, noNaN: true })

describe('mastering', () => {
  it('leaves quiet sound as it is and keeps every loud one under the limit', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        expect(Math.abs(bend(sample))).toBeLessThan(PEAK_LIMIT)
        if (Math.abs(sample) <= 0.6) expect(bend(sample)).toBe(sample)
      }),
    )
  })

  it('keeps the order of loudness and the sign', () => {
    fc.assert(
      fc.property(anySample, anySample, (a, b) => {
        if (a <= b) expect(bend(a)).toBeLessThanOrEqual(bend(b))
        expect(bend(-a)).toBeCloseTo(-bend(a), 12)
      }),
    )
  })

  it('leaves silence silent', () => {
    const sound = createSoundtrack(1)
    master(sound, [], 0.1)
    expect(sound.left.every((sample) => sample === 0)).toBe(true)
  })
})
