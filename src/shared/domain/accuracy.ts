/** What was foretold at a moment, and what came, in milliseconds. */
export interface Foretelling {
  readonly elapsedMs: number
  readonly p50Ms: number
  readonly p90Ms: number
  readonly cameMs: number
}

/** How good forecasts were. */
export interface Accuracy {
  readonly count: number
  /** Share of them that came true within `p90Ms`; null where there are none. */
  readonly within: number | null
  /** Median of |p50 − what came|, as a share of the run's time; null where there are none. */
  readonly error: number | null
}

export function accuracyOf(forecasts: readonly Foretelling[]): Accuracy {
  const errors = forecasts
    .map(({ elapsedMs, p50Ms, cameMs }) => Math.abs(p50Ms - cameMs) / Math.max(1, elapsedMs + cameMs))
    .sort((a, b) => a - b)
  const count = errors.length
  if (count === 0) return { count, within: null, error: null }
  const lower = errors[(count - 1) >> 1] ?? 0
  const upper = errors[count >> 1] ?? 0
  const within = forecasts.filter(({ p90Ms, cameMs }) => cameMs <= p90Ms).length / count
  return { count, within, error: (lower + upper) / 2 }
}
