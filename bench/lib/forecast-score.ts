import { quantile } from './quantile.ts'
import { median } from './table.ts'

/** What was foretold at a share of a run's time, and what came. Milliseconds. */
export interface Check {
  readonly at: number
  /** Null where nothing was foretold: counted as "no time left", as the worst answer that is one. */
  readonly p50Ms: number | null
  readonly p90Ms: number | null
  readonly cameMs: number
  readonly totalMs: number
}

/** How good forecasts were; all in percent of the runs' times. */
export interface Score {
  readonly checks: number
  /** Median, mean and 0.9 quantile of the absolute error. */
  readonly mdape: number
  readonly mape: number
  readonly p90ape: number
  /** How often the truth was within p90. */
  readonly cov90: number
  /** Pinball loss at 0.9. */
  readonly pinball: number
  /** How far the foretold end moved from one check to the next. */
  readonly jump: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length

function pinball({ p90Ms, cameMs, totalMs }: Check & { readonly p90Ms: number }): number {
  return Math.max(0.9 * (cameMs - p90Ms), 0.1 * (p90Ms - cameMs)) / totalMs
}

/** How far the foretold end moved between checks of one run, as shares of its time. */
function jumpsOf(checks: readonly Check[]): number[] {
  const ends = checks.map(({ at, p50Ms, totalMs }) => at + (p50Ms ?? 0) / totalMs)
  return ends.slice(1).map((end, index) => Math.abs(end - (ends[index] ?? end)))
}

/** @param runs the checks of each run, in the order of its time */
export function scoreOf(runs: readonly (readonly Check[])[]): Score {
  const checks = runs.flat()
  const errors = checks.map(({ p50Ms, cameMs, totalMs }) => Math.abs((p50Ms ?? 0) - cameMs) / totalMs)
  const ranged = checks.flatMap((check) => (check.p90Ms === null ? [] : { ...check, p90Ms: check.p90Ms }))
  return {
    checks: checks.length,
    mdape: 100 * median(errors),
    mape: 100 * mean(errors),
    p90ape: 100 * quantile(errors, 0.9),
    cov90: 100 * mean(ranged.map(({ p90Ms, cameMs }) => (cameMs <= p90Ms ? 1 : 0))),
    pinball: 100 * mean(ranged.map(pinball)),
    jump: 100 * mean(runs.flatMap(jumpsOf)),
  }
}
