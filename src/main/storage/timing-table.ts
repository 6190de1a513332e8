import type { Database } from 'better-sqlite3'
import { type AttemptOutcome, type Timing, timingSchema } from '../../shared/contract/views.ts'

export interface TimingQuery {
  readonly pipeline: string
  readonly runId?: string | undefined
  readonly step?: string | undefined
  readonly outcome?: AttemptOutcome | undefined
  /** Only attempts with a lower id. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Reads how long attempts took: what durations, weights and estimates are learned from. */
export interface TimingTable {
  /** Attempts of a pipeline, newest first. */
  search(query: TimingQuery): Timing[]
  /** All attempts of one run, oldest first. */
  ofRun(runId: string): Timing[]
}

const COLUMNS = `id, run_id AS runId, pipeline, step, item, attempt, outcome, generator, queued_at_ms AS queuedAt,
  started_at_ms AS startedAt, ended_at_ms AS endedAt, item_size AS size, load, running, run_running AS runRunning`

export function createTimingTable(db: Database): TimingTable {
  const search = db.prepare(`
    SELECT ${COLUMNS} FROM attempt
    WHERE pipeline = @pipeline AND id < @before AND (@runId IS NULL OR run_id = @runId)
      AND (@step IS NULL OR step = @step) AND (@outcome IS NULL OR outcome = @outcome)
    ORDER BY id DESC LIMIT @limit`)
  const ofRun = db.prepare(`SELECT ${COLUMNS} FROM attempt WHERE run_id = ? ORDER BY id`)
  return {
    search({ pipeline, runId = null, step = null, outcome = null, before = Number.MAX_SAFE_INTEGER, limit }) {
      const rows = search.all({ pipeline, runId, step, outcome, before, limit })
      return rows.map((row) => timingSchema.parse(row))
    },
    ofRun: (runId) => ofRun.all(runId).map((row) => timingSchema.parse(row)),
  }
}
