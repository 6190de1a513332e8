import { FORECAST_MARKS, type ForecastRun, type ForecastView } from '../../../shared/contract/views.ts'
import { accuracyOf } from '../../../shared/domain/accuracy.ts'
import { medianOf } from './quantiles.ts'

/** What was foretold at one share of a run's time, beside what came. All but `mark` and `within` as shares of that time. */
export interface MarkOutcome {
  /** 0..1. */
  readonly mark: number
  /** How many estimates this rests on. */
  readonly count: number
  /** What was said to be left: likely, and at most; and what was left in truth. */
  readonly likely: number
  readonly most: number
  readonly came: number
  /** How far the likely value was off. */
  readonly error: number
  /** Share of the estimates whose "at most" sufficed. */
  readonly within: number
}

const lengthOf = ({ elapsedMs, cameMs }: ForecastView): number => Math.max(1, elapsedMs + cameMs)

/** The middle over some runs at each mark; marks at which nothing was foretold are left out. */
export function markOutcomes(runs: readonly ForecastRun[]): readonly MarkOutcome[] {
  const all = runs.flatMap(({ forecasts }) => forecasts)
  return FORECAST_MARKS.flatMap((mark) => {
    const own = all.filter((forecast) => forecast.mark === mark)
    if (own.length === 0) return []
    const { error, within } = accuracyOf(own)
    const middle = (value: (forecast: ForecastView) => number): number =>
      medianOf(own.map((forecast) => value(forecast) / lengthOf(forecast)))
    return [
      {
        mark,
        count: own.length,
        likely: middle(({ p50Ms }) => p50Ms),
        most: middle(({ p90Ms }) => p90Ms),
        came: middle(({ cameMs }) => cameMs),
        error: error ?? 0,
        within: within ?? 0,
      },
    ]
  })
}
