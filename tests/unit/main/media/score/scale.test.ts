import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequencyOf, midiOf, SCALES, type ScaleName } from '../../../../../src/main/media/score/scale.ts'

const anyScale = fc.constantFrom(...(Object.keys(SCALES) as ScaleName[]))

describe('scales', () => {
  it('tune the A above middle C to 440 Hz and each octave to twice the one below', () => {
    expect(frequencyOf(69)).toBe(440)
    expect(frequencyOf(81)).toBe(880)
  })

  it('climb with every step and repeat an octave higher', () => {
    fc.assert(
      fc.property(anyScale, fc.integer({ min: -20, max: 20 }), (scale, step) => {
        expect(midiOf(scale, 40, step + 1)).toBeGreaterThan(midiOf(scale, 40, step))
        expect(midiOf(scale, 40, step + SCALES[scale].length)).toBe(midiOf(scale, 40, step) + 12)
      }),
    )
  })
})
