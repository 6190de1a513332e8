import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { RunFilter } from '../../shared/contract/views.ts'
import { failureSchema } from '../../shared/domain/event.ts'
import { searchable, searchWords } from './searchable.ts'

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
  cover: z.string().nullable(),
  worked_ms: z.number(),
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
  /** Id of the picture that stands for it: its poster, else its latest picture; null where it has none. */
  readonly cover: string | null
  /** How long somebody was at work on it, in milliseconds: work side by side counts once, pauses do not. */
  readonly workedMs: number
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
    cover: row.cover,
    workedMs: row.worked_ms,
  }
}

/** Which runs are wanted. */
export interface RunQuery {
  readonly limit: number
  /** Words that must all occur in the title, in any case and with any accents. */
  readonly text?: string | undefined
  readonly status?: RunFilter | undefined
  /** Where the page before ended: its `next`. */
  readonly page?: string | undefined
  /** Only runs created before this, in epoch milliseconds. */
  readonly before?: number | undefined
}

export interface RunPage {
  readonly rows: readonly RunRow[]
  /** How many there are in all pages. */
  readonly total: number
  /** Where the next page begins; null where this was the last. */
  readonly next: string | null
}

/** Reads run summaries, newest first. */
export interface RunTable {
  /** A page of runs. */
  search(query: RunQuery): RunPage
  has(runId: string): boolean
  /** Whether a run had this id at any time: that of a deleted one is not given away again. */
  hadEver(runId: string): boolean
  /** Ids of all that have not ended. */
  unfinished(): string[]
  /** Ids of those among the `latest` that have ended, of which at most the first `finished` have succeeded. */
  latestEnded(many: { readonly latest: number; readonly finished: number }): string[]
  /** Ids of a pipeline's latest that have succeeded, the one that ended last first. */
  latestSucceeded(pipeline: string, limit: number): string[]
}

const ENDED = "('succeeded', 'failed', 'cancelled')"

const MATCHES = `
  (@status IS NULL OR CASE @status WHEN 'open' THEN status NOT IN ${ENDED} ELSE status = @status END)
  AND (@words IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(searchable(title), value) = 0))`

const COVER = `
  SELECT id FROM artifact WHERE run_id = run.id AND kind = 'image' AND item IS NULL
  ORDER BY step = 'library-poster' DESC, seq DESC LIMIT 1`

/** The union of the attempts' times: each counts from where those before it had reached. */
const WORKED = `
  SELECT coalesce(sum(max(0, ends - max(begins, coalesce(reached, begins)))), 0) FROM (
    SELECT started_at_ms AS begins, ended_at_ms AS ends, max(ended_at_ms) OVER (
      ORDER BY started_at_ms, ended_at_ms ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached
    FROM attempt WHERE run_id = run.id)`

/** Where a page ends, as text: when its last run was created, and that run's id. */
const placeAfter = ({ createdAt, id }: RunRow): string => `${createdAt} ${id}`

function readPlace({ page, before }: RunQuery): { readonly at: number; readonly id: string } {
  const [at = '', id = ''] = page?.split(' ') ?? []
  if (/^\d+$/.test(at)) return { at: Number(at), id }
  // Behind every id: what was created at that very moment is not before it.
  return { at: before ?? Number.MAX_SAFE_INTEGER, id: '\uffff' }
}

export function createRunTable(db: Database): RunTable {
  db.function('searchable', { deterministic: true }, (text: unknown) => searchable(String(text)))
  const page = db.prepare(`
    SELECT run.*, (${COVER}) AS cover, (${WORKED}) AS worked_ms FROM run
    WHERE created_at_ms <= @at AND (created_at_ms < @at OR id > @id) AND ${MATCHES}
    ORDER BY created_at_ms DESC, id LIMIT @limit`)
  const count = db.prepare(`SELECT count(*) FROM run WHERE ${MATCHES}`).pluck()
  const has = db.prepare('SELECT 1 FROM run WHERE id = ?').pluck()
  const hadEver = db.prepare('SELECT 1 FROM event WHERE run_id = ? LIMIT 1').pluck()
  // Left to itself SQLite reads all runs in the order asked for, instead of sorting the few that are open.
  const unfinished = db
    .prepare(`SELECT id FROM run INDEXED BY run_open WHERE status NOT IN ${ENDED} ORDER BY created_at_ms`)
    .pluck()
  const latest = db
    .prepare(`
      SELECT id FROM (
        SELECT id, status, created_at_ms, row_number() OVER (PARTITION BY status ORDER BY created_at_ms DESC) AS place
        FROM (SELECT * FROM run WHERE status IN ${ENDED} ORDER BY created_at_ms DESC LIMIT @latest)
      ) WHERE status <> 'succeeded' OR place <= @finished ORDER BY created_at_ms DESC`)
    .pluck()
  const succeeded = db
    .prepare(
      "SELECT id FROM run WHERE pipeline = ? AND status = 'succeeded' ORDER BY finished_at_ms DESC, seq DESC LIMIT ?",
    )
    .pluck()
  return {
    search(query) {
      const words = searchWords(query.text ?? '')
      const filter = { status: query.status ?? null, words: words === null ? null : JSON.stringify(words) }
      // One more than wanted tells whether there is another page.
      const rows = page.all({ ...filter, ...readPlace(query), limit: query.limit + 1 }).map(toRow)
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        rows: shown,
        total: count.get(filter) as number,
        next: last && rows.length > shown.length ? placeAfter(last) : null,
      }
    },
    has: (runId) => has.get(runId) !== undefined,
    hadEver: (runId) => hadEver.get(runId) !== undefined,
    unfinished: () => unfinished.all() as string[],
    latestEnded: (many) => latest.all(many) as string[],
    latestSucceeded: (pipeline, limit) => succeeded.all(pipeline, limit) as string[],
  }
}
