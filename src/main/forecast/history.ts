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
  /** Whether the history is at hand, or is to be read first, which may take a while. */
  isRead(pipeline: string): boolean
  /** A run has ended, or is gone. */
  ended(runId: string): void
}

const isSame = (one: History, other: History): boolean =>
  one.length === other.length && one.every((run, index) => run === other[index])

export function createHistoryCache(source: PastRunSource): HistoryCache {
  const runs = new Map<string, PastRun | null>()
  const histories = new Map<string, History>()
  /** Pipelines whose list may be another one by now. */
  const stale = new Set<string>()

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
      const known = histories.get(pipeline)
      if (known && !stale.delete(pipeline)) return known
      const found = readAll(pipeline)
      // Whatever was made ready for a list stays good while that is the same, whichever other pipeline a run has ended of.
      const history = known && isSame(known, found) ? known : found
      histories.set(pipeline, history)
      return history
    },
    isRead: (pipeline) => histories.has(pipeline) && !stale.has(pipeline),
    ended(runId) {
      runs.delete(runId)
      for (const pipeline of histories.keys()) stale.add(pipeline)
    },
  }
}
