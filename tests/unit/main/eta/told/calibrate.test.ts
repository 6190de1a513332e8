import { describe, expect, it } from 'vitest'
import type { PastFacts } from '../../../../../src/main/eta/history/past-runs.ts'
import type { PastForecast } from '../../../../../src/main/eta/model.ts'
import { p90Factor } from '../../../../../src/main/eta/told/calibrate.ts'

/** Runs whose forecasts all came out as `share` of what had been called enough nine times in ten. */
const runsThatCame = (share: number, count = 20): PastFacts[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ runId: `r${index}`, steps: [], concurrency: 1, counts: new Float64Array(0), totalMs: 1 },
    forecasts: [0.1, 0.5, 0.9].map((at): PastForecast => ({ at, p50Ms: 800, rawP90Ms: 1000, cameMs: 1000 * share })),
  }))

const factorAfter = (share: number): number => {
  const runs = runsThatCame(share)
  return p90Factor(runs, new Float64Array(runs.length).fill(1 / runs.length), 0.5)
}

describe('the range, once it was judged by what came', () => {
  it('grows where the truth kept falling beyond it', () => {
    expect(factorAfter(1.5)).toBeCloseTo(1.5)
  })

  it('is left alone where the truth kept falling inside it', () => {
    expect(factorAfter(0.8)).toBe(1)
  })

  it('does not grow without bound', () => {
    expect(factorAfter(100)).toBe(2)
  })

  it('is wide before any forecast could be judged', () => {
    expect(p90Factor([], new Float64Array(0), 0)).toBe(2)
  })

  it('takes no harm from forecasts that are no numbers', () => {
    expect(factorAfter(Number.NaN)).toBe(1)
  })
})
