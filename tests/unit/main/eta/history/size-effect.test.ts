import { describe, expect, it } from 'vitest'
import { sizeExponent } from '../../../../../src/main/eta/history/size-effect.ts'

const grown = (exponent: number) => [1, 2, 3, 5, 8].map((size) => ({ size, log: 7 + exponent * size }))

describe('how durations grow with size', () => {
  it('is what history shows once it shows much', () => {
    expect(sizeExponent(grown(1))).toBeCloseTo(1, 1)
    expect(sizeExponent(grown(0))).toBeCloseTo(0, 1)
  })

  it('is the square root while nothing is known', () => {
    expect(sizeExponent([])).toBe(0.5)
    expect(sizeExponent([{ size: Number.NaN, log: 3 }])).toBe(0.5)
  })

  it('is never less than nothing, nor beyond all measure', () => {
    expect(sizeExponent(grown(-3))).toBe(0)
    expect(sizeExponent(grown(9))).toBe(1.5)
  })
})
