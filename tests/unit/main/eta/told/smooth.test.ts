import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smoothed } from '../../../../../src/main/eta/told/smooth.ts'
import { MINUTE } from '../support.ts'

describe('the end that is told', () => {
  it('stays where it was while nothing is learned, so that the time left counts down with the clock', () => {
    const previous = { at: 0, p50Ms: 10 * MINUTE }
    expect(smoothed(previous, MINUTE, 9 * MINUTE, MINUTE)).toBeCloseTo(9 * MINUTE)
  })

  it('moves little at once and nearly all in a while', () => {
    const previous = { at: 0, p50Ms: 10 * MINUTE }
    const soon = smoothed(previous, 500, 14 * MINUTE, 500)
    const later = smoothed(previous, 4 * MINUTE, 10 * MINUTE, 4 * MINUTE)
    expect(soon).toBeLessThan(10.2 * MINUTE)
    expect(later).toBeGreaterThan(9.9 * MINUTE)
  })

  it('goes the same way whether asked often or seldom', () => {
    const steps = 60
    let told = { at: 0, p50Ms: 10 * MINUTE }
    for (let step = 1; step <= steps; step++) {
      const at = (step * MINUTE) / steps
      told = { at, p50Ms: smoothed(told, at, 15 * MINUTE - at, at) }
    }
    expect(told.p50Ms).toBeCloseTo(smoothed({ at: 0, p50Ms: 10 * MINUTE }, MINUTE, 14 * MINUTE, MINUTE), -3)
  })

  it('is never farther than twice or half of what is thought', () => {
    const ms = fc.integer({ min: 1, max: 1e9 })
    fc.assert(
      fc.property(ms, ms, ms, ms, (before, expected, passed, elapsed) => {
        const told = smoothed({ at: 0, p50Ms: before }, passed, expected, elapsed)
        expect(told).toBeGreaterThanOrEqual(expected / 2)
        expect(told).toBeLessThanOrEqual(expected * 2)
      }),
    )
  })

  it('is told anew where the clock went back', () => {
    expect(smoothed({ at: 5 * MINUTE, p50Ms: MINUTE }, 0, 7 * MINUTE, 0)).toBe(7 * MINUTE)
  })
})
