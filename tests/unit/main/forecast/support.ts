import type { Estimate } from '../../../../src/main/eta/model.ts'
import type { ForecastRecord, TrailPoint } from '../../../../src/main/forecast/ports.ts'
import type { ForecastView } from '../../../../src/shared/contract/views.ts'

/** An estimate for tests: what a test does not care about is filled in. */
export const estimateOf = (rest: Partial<Estimate> = {}): Estimate => ({
  p50Ms: 60_000,
  p90Ms: 90_000,
  rawP90Ms: 80_000,
  basis: 'history',
  reason: 'Earlier runs say so.',
  perStep: [],
  late: [],
  ...rest,
})

/** A record in memory, as the database keeps it. */
export function createMemoryRecord() {
  const trails = new Map<string, TrailPoint[]>()
  const settled = new Map<string, readonly ForecastView[]>()
  const record: ForecastRecord = {
    append: (runId, points) => void trails.set(runId, [...(trails.get(runId) ?? []), ...points]),
    trail: (runId) => trails.get(runId) ?? [],
    settle(runId, forecasts) {
      trails.delete(runId)
      settled.set(runId, forecasts)
    },
    isSettled: (runId) => settled.has(runId),
  }
  return { record, trails, settled }
}
