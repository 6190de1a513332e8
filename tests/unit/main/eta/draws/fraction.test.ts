import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftByFraction } from '../../../../../src/main/eta/draws/fraction.ts'

describe('a task that says how much of it is done', () => {
  it('is not believed at the very beginning', () => {
    expect(leftByFraction(1000, 10, 0.01, 0)).toBe(1000)
    expect(leftByFraction(1000, 10, Number.NaN, 0)).toBe(1000)
  })

  it('is believed by half at half', () => {
    // History says 4 s; after 1 s at one half, the fraction says 1 s: the middle of the logarithms is 2 s.
    expect(leftByFraction(4000, 1000, 0.5, 0)).toBeCloseTo(2000)
  })

  it('counts for nearly all near its end', () => {
    expect(leftByFraction(60_000, 9_900, 0.99, 0)).toBeLessThan(120)
  })

  it('always leaves something', () => {
    const ms = fc.double({ min: 0, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(ms, ms, fc.double(), fc.double({ min: -4, max: 4, noNaN: true }), (left, age, fraction, bell) => {
        expect(leftByFraction(left + 1, age, fraction, bell)).toBeGreaterThan(0)
      }),
    )
  })
})
