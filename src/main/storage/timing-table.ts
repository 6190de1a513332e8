import type { Database } from 'better-sqlite3'
import { type Timing, timingSchema } from '../../shared/contract/views.ts'

/** Reads how long attempts took: what durations, weights and estimates are learned from. */
export interface TimingTable {
  /** The latest attempts of a pipeline, newest first. */
  latest(pipeline: string, limit: number): Timing[]
}

export function createTimingTable(db: Database): TimingTable {
  const latest = db.prepare(`
    SELECT run_id AS runId, pipeline, step, item, attempt, outcome, generator, queued_at_ms AS queuedAt,
      started_at_ms AS startedAt, ended_at_ms AS endedAt, load, running
    FROM attempt WHERE pipeline = ? ORDER BY id DESC LIMIT ?`)
  return { latest: (pipeline, limit) => latest.all(pipeline, limit).map((row) => timingSchema.parse(row)) }
}
