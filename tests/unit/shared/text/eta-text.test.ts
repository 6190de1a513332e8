import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { etaWords } from '../../../../src/shared/text/eta-text.ts'

const S = 1000
const MIN = 60 * S
const H = 60 * MIN

const text = (p50Ms: number, p90Ms: number, agoMs = 0): string =>
  etaWords({ p50Ms, p90Ms, basis: 'history' }, { agoMs }).text

describe('how long it will be', () => {
  it.each([
    [4 * MIN, 7 * MIN, 'about 4 min (at most 7)'],
    [50 * S, 70 * S, 'about 50 s (at most 70)'],
    [85 * S, 100 * S, 'about 85 s (at most 2 min)'],
    [90 * S, 90 * S, 'about 90 s'],
    [91 * S, 150 * S, 'about 2 min (at most 3)'],
    [80 * MIN, 2 * H, 'about 1 h 20 min (at most 2 h)'],
    [50 * MIN, 70 * MIN, 'about 50 min (at most 1 h 10 min)'],
    [59.8 * MIN, 61 * MIN, 'about 1 h (at most 1 h 5 min)'],
    [11.3 * H, 14.2 * H, 'about 11 h (at most 15)'],
    [7 * S, 7.4 * S, 'a few seconds'],
    [3 * S, 22 * S, 'a few seconds (at most 25 s)'],
  ])('reads %d ms with at most %d ms as “%s”', (p50Ms, p90Ms, expected) => {
    expect(text(p50Ms, p90Ms)).toBe(expected)
  })

  it('counts down between two estimates', () => {
    expect(text(4 * MIN, 7 * MIN, 2 * MIN)).toBe('about 2 min (at most 5)')
  })

  it('is any moment once the time has passed, with what it may still take', () => {
    expect(text(20 * S, 60 * S, 30 * S)).toBe('any moment (at most 30 s)')
    expect(text(20 * S, 60 * S, 10 * MIN)).toBe('any moment')
  })

  it('stands still in a pause and tells when it will go on', () => {
    const words = etaWords({ p50Ms: 8 * MIN, p90Ms: 9 * MIN, basis: 'history' }, { agoMs: H, paused: true })
    expect(words.short).toBe('about 8 min once resumed')
    expect(words.text).toBe('about 8 min (at most 9) once resumed')
  })

  it('is not known where nothing is', () => {
    expect(etaWords({ p50Ms: null, p90Ms: null, basis: 'none' }, { agoMs: 0 }).text).toBe('no estimate yet')
  })

  it('never tells a zero or a number that is none, and its digits stand for five seconds or more', () => {
    const ms = fc.double({ min: 0, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(ms, ms, ms, (a, b, agoMs) => {
        const numbers = { p50Ms: Math.min(a, b), p90Ms: Math.max(a, b), basis: 'history' } as const
        const said = Array.from({ length: 6 }, (_, second) => etaWords(numbers, { agoMs: agoMs + second * S }).short)
        for (const short of said) expect(short).not.toMatch(/\b0\b|NaN|Infinity|-/)
        expect(new Set(said).size).toBeLessThanOrEqual(3)
      }),
    )
  })
})
