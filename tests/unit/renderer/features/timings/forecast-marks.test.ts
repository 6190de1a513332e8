import { expect, it } from 'vitest'
import { markOutcomes } from '../../../../../src/renderer/features/timings/forecast-marks.ts'
import type { ForecastRun } from '../../../../../src/shared/contract/views.ts'
import { historyForecasts } from '../../../../support/demo-history.ts'

function run(totalMs: number, said: number, most: number): ForecastRun {
  const rest = totalMs / 2
  const forecast = { mark: 0.5, fraction: 0.5, at: 0, elapsedMs: rest, basis: 'history' as const }
  return {
    runId: 'r',
    title: 'Show',
    finishedAt: 0,
    totalMs,
    forecasts: [{ ...forecast, p50Ms: rest * said, p90Ms: rest * most, rawP90Ms: rest * most, cameMs: rest }],
  }
}

it('sets what was said against what came, as shares of each show’s own time', () => {
  expect(markOutcomes([run(1000, 1.2, 1.4), run(100_000, 0.8, 0.9), run(10_000, 1, 1.2)])).toEqual([
    { mark: 0.5, count: 3, likely: 0.5, most: 0.6, came: 0.5, error: expect.closeTo(0.1), within: 2 / 3 },
  ])
})

it('leaves out marks at which nothing was foretold', () => {
  expect(markOutcomes([])).toEqual([])
  expect(markOutcomes(historyForecasts(3, 0).runs).map(({ mark }) => mark)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9])
})
