import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { failureSchema } from '../../shared/domain/event.ts'

const rowSchema = z.object({
  id: z.string(),
  pipeline: z.string(),
  title: z.string(),
  status: z.string(),
  fraction: z.number(),
  error: z.string().nullable(),
  created_at_ms: z.number(),
  started_at_ms: z.number().nullable(),
  finished_at_ms: z.number().nullable(),
})

/** A run's row: enough for a list, without folding its journal. Times in epoch milliseconds. */
export interface RunRow {
  readonly id: string
  readonly pipeline: string
  readonly title: string
  readonly status: string
  readonly fraction: number
  readonly error: z.infer<typeof failureSchema> | null
  readonly createdAt: number
  readonly startedAt: number | null
  readonly finishedAt: number | null
}

function toRow(value: unknown): RunRow {
  const row = rowSchema.parse(value)
  return {
    id: row.id,
    pipeline: row.pipeline,
    title: row.title,
    status: row.status,
    fraction: row.fraction,
    error: row.error === null ? null : failureSchema.parse(JSON.parse(row.error)),
    createdAt: row.created_at_ms,
    startedAt: row.started_at_ms,
    finishedAt: row.finished_at_ms,
  }
}

/** Reads run summaries, newest first. */
export interface RunTable {
  list(limit: number, before?: number): RunRow[]
  count(): number
  has(runId: string): boolean
  /** Ids of all that have not ended. */
  unfinished(): string[]
  /** Ids of the latest that have ended. */
  latestEnded(limit: number): string[]
  /** Ids of a pipeline's latest that have succeeded, the one that ended last first. */
  latestSucceeded(pipeline: string, limit: number): string[]
}

export function createRunTable(db: Database): RunTable {
  const list = db.prepare('SELECT * FROM run WHERE created_at_ms < ? ORDER BY created_at_ms DESC, id LIMIT ?')
  const count = db.prepare('SELECT count(*) FROM run').pluck()
  const has = db.prepare('SELECT 1 FROM run WHERE id = ?').pluck()
  const ended = "('succeeded', 'failed', 'cancelled')"
  const unfinished = db.prepare(`SELECT id FROM run WHERE status NOT IN ${ended} ORDER BY created_at_ms`).pluck()
  const latest = db.prepare(`SELECT id FROM run WHERE status IN ${ended} ORDER BY created_at_ms DESC LIMIT ?`).pluck()
  const succeeded = db
    .prepare(
      "SELECT id FROM run WHERE pipeline = ? AND status = 'succeeded' ORDER BY finished_at_ms DESC, seq DESC LIMIT ?",
    )
    .pluck()
  return {
    list: (limit, before = Number.MAX_SAFE_INTEGER) => list.all(before, limit).map(toRow),
    count: () => count.get() as number,
    has: (runId) => has.get(runId) !== undefined,
    unfinished: () => unfinished.all() as string[],
    latestEnded: (limit) => latest.all(limit) as string[],
    latestSucceeded: (pipeline, limit) => succeeded.all(pipeline, limit) as string[],
  }
}
