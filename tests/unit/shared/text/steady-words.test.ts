import { describe, expect, it } from 'vitest'
import { etaWords } from '../../../../src/shared/text/eta-text.ts'
import { createSteadyWords } from '../../../../src/shared/text/steady-words.ts'

const left = (seconds: number, paused = false) =>
  etaWords({ p50Ms: seconds * 1000, p90Ms: seconds * 1000, basis: 'history' }, { agoMs: 0, paused })
const UNKNOWN = etaWords({ p50Ms: null, p90Ms: null, basis: 'none' }, { agoMs: 0 })

describe('numbers that change while they are read', () => {
  it('stand for five seconds, however often they are estimated anew', () => {
    const steady = createSteadyWords()
    const said = Array.from({ length: 21 }, (_, half) => steady(left(half % 2 === 0 ? 50 : 60), half * 500).short)
    const changes = said.flatMap((short, half) => (half > 0 && short !== said[half - 1] ? [half * 500] : []))
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.every((at, index) => at - (changes[index - 1] ?? 0) >= 5000)).toBe(true)
  })

  it('do not stand until a clock that was set back has come to where it was', () => {
    const steady = createSteadyWords()
    steady(left(50), 3_600_000)
    expect(steady(left(80), 0).short).toBe('about 80 s')
  })

  it('give way at once when something is known at last, and when a pause begins', () => {
    const steady = createSteadyWords()
    expect(steady(UNKNOWN, 0).short).toBe('no estimate yet')
    expect(steady(left(50), 100).short).toBe('about 50 s')
    expect(steady(left(50, true), 200).short).toBe('about 50 s once resumed')
  })
})
