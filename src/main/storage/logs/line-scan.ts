import type { Database } from 'better-sqlite3'
import { LOG_LEVELS, type LogLine, logLineSchema } from '../../../shared/contract/views.ts'
import type { LineFilter, TextPlan } from './line-filter.ts'
import type { Packed } from './match-list.ts'

/**
 * Work that pauses at each `yield`, after a millisecond or so at most: its runner lets others have their turn, and
 * sees that it goes on at all. A single line on which a pattern does not come to an end never reaches the next pause.
 */
export type Work<T> = Generator<undefined, T, undefined>

/** Ids, both belonging to it. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Reads log lines, a bounded stretch of ids at a time, so that no read is long. */
export interface LineScan {
  /** The ids of a run's lines; null where it has none. */
  span(runId: string): Span | null
  /** The run's first id from `id` on; null where there is none. */
  nextId(runId: string, id: number): number | null
  /** The run's last id up to `id`; null where there is none. */
  lastId(runId: string, id: number): number | null
  /** What matches within a span, in order of ids. */
  matches(filter: LineFilter, plan: TextPlan, span: Span): Work<Packed[]>
  /** Lines by id, in order of ids. */
  read(ids: readonly number[]): LogLine[]
}

/** Patterns are tried on this many lines between two pauses. */
const LINES_A_PAUSE = 128

const CONDITIONS = `
  AND (@step IS NULL OR step = @step) AND (@item IS NULL OR item = @item)
  AND (@attempt IS NULL OR attempt = @attempt)
  AND (@since IS NULL OR at_ms >= @since) AND (@until IS NULL OR at_ms < @until)
  ORDER BY id`

const BY_ID = `run_id = @runId AND id BETWEEN @first AND @last`
// FTS5 narrows a rowid by whole numbers alone, and better-sqlite3 binds every number as a REAL.
const BY_TEXT = `
  id IN (SELECT rowid FROM log_text WHERE log_text MATCH @match
         AND rowid BETWEEN CAST(@first AS INTEGER) AND CAST(@last AS INTEGER))
  AND +run_id = @runId`

const PACKED = `id * ${LOG_LEVELS.length} + level`

export function createLineScan(db: Database): LineScan {
  const first = db.prepare('SELECT id FROM log_line WHERE run_id = ? AND id >= ? ORDER BY id LIMIT 1').pluck()
  const last = db.prepare('SELECT id FROM log_line WHERE run_id = ? AND id <= ? ORDER BY id DESC LIMIT 1').pluck()
  const select = (what: string, where: string) =>
    db.prepare(`SELECT ${what} FROM log_line WHERE ${where} ${CONDITIONS}`)
  const ids = { byId: select(PACKED, BY_ID).pluck(), byText: select(PACKED, BY_TEXT).pluck() }
  const texts = { byId: select(`${PACKED}, text`, BY_ID).raw(), byText: select(`${PACKED}, text`, BY_TEXT).raw() }
  const lines = db.prepare(`
    SELECT id, run_id AS runId, at_ms AS at, level, step, item, attempt, text FROM log_line
    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`)

  const nextId = (runId: string, id: number): number | null => (first.get(runId, id) as number | undefined) ?? null
  const lastId = (runId: string, id: number): number | null => (last.get(runId, id) as number | undefined) ?? null

  return {
    nextId,
    lastId,
    span(runId) {
      const from = nextId(runId, 0)
      const to = lastId(runId, Number.MAX_SAFE_INTEGER)
      return from === null || to === null ? null : { first: from, last: to }
    },
    *matches(filter, { match, patterns }, span) {
      const { runId, step = null, item = null, attempt = null, since = null, until = null } = filter
      const values = { runId, step, item, attempt, since, until, match, ...span }
      const way = match === null ? 'byId' : 'byText'
      if (patterns.length === 0) return ids[way].all(values) as Packed[]
      const found: Packed[] = []
      let tried = 0
      for (const [packed, text] of texts[way].all(values) as [Packed, string][]) {
        if (tried % LINES_A_PAUSE === 0) yield
        tried += 1
        if (patterns.every((pattern) => text.search(pattern) !== -1)) found.push(packed)
      }
      return found
    },
    read(wanted) {
      const rows = lines.all(JSON.stringify(wanted)) as (Omit<LogLine, 'level'> & { level: number })[]
      return rows.map((row) => logLineSchema.parse({ ...row, level: LOG_LEVELS[row.level] }))
    },
  }
}
