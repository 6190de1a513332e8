import type { History, PastRun } from '../eta/model.ts'
import { pastRunOf } from './past-run.ts'
import type { PastRunSource } from './ports.ts'

/** Runs that an estimate rests on at most; older ones say little of today. */
const MOST_RUNS = 40
/** Attempts of all of them together at most: beyond this more history costs more than it tells. */
const MOST_ATTEMPTS = 20_000

/** Earlier runs of pipelines, read once and kept until one of them ends anew. */
export interface HistoryCache {
  of(pipeline: string): History
  /** A run has ended, or is gone. */
  ended(runId: string): void
}

export function createHistoryCache(source: PastRunSource): HistoryCache {
  const runs = new Map<string, PastRun | null>()
  const histories = new Map<string, History>()

  function read(runId: string): PastRun | null {
    const known = runs.get(runId)
    if (known !== undefined) return known
    const run = pastRunOf({
      runId,
      events: source.outline(runId),
      attempts: source.attempts(runId),
      forecasts: source.forecasts(runId),
    })
    runs.set(runId, run)
    return run
  }

  function readAll(pipeline: string): History {
    const found: PastRun[] = []
    let attempts = 0
    for (const runId of source.latestSucceeded(pipeline, MOST_RUNS)) {
      const run = read(runId)
      attempts += run?.attempts.length ?? 0
      if (run && (found.length === 0 || attempts <= MOST_ATTEMPTS)) found.push(run)
      if (attempts > MOST_ATTEMPTS) break
    }
    return found.reverse()
  }

  return {
    of(pipeline) {
      const known = histories.get(pipeline) ?? readAll(pipeline)
      histories.set(pipeline, known)
      return known
    },
    ended(runId) {
      runs.delete(runId)
      histories.clear()
    },
  }
}
