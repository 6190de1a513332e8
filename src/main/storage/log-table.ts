import type { Database } from 'better-sqlite3'
import { LOG_LEVELS, type LogLevel, type LogLine, logLineSchema } from '../../shared/contract/views.ts'

export type NewLogLine = Omit<LogLine, 'id'>

export interface LogQuery {
  readonly runId: string
  readonly step?: string | undefined
  readonly item?: string | undefined
  /** This level and those above. */
  readonly level?: LogLevel | undefined
  /** Text that must occur, in any case. */
  readonly grep?: string | undefined
  /** Only lines with a higher id. */
  readonly after: number
  readonly limit: number
}

/** Log lines of runs, with full-text search. */
export interface LogTable {
  /** Writes lines in one transaction and gives them their ids. */
  append(lines: readonly NewLogLine[]): LogLine[]
  search(query: LogQuery): LogLine[]
}

const TEXT_MAX = 16_384

/** Text as a phrase of FTS5: everything between double quotes is text, a double quote is doubled. */
const phrase = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The index holds runs of three characters, so it finds any text that has three; shorter text is looked for line by line. */
const isIndexed = (text: string): boolean => [...text].length >= 3 && !text.includes('\0')

export function createLogTable(db: Database): LogTable {
  const insert = db.prepare(
    'INSERT INTO log_line (run_id, at_ms, level, step, item, attempt, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const select = db.prepare(`
    SELECT id, run_id AS runId, at_ms AS at, level, step, item, attempt, text FROM log_line
    WHERE run_id = @runId AND id > @after AND level >= @level
      AND (@step IS NULL OR step = @step) AND (@item IS NULL OR item = @item)
      AND (@match IS NULL OR id IN (SELECT rowid FROM log_text WHERE log_text MATCH @match))
      AND (@text IS NULL OR instr(lower(text), lower(@text)) > 0)
    ORDER BY id LIMIT @limit`)

  const append = db.transaction((lines: readonly NewLogLine[]) =>
    lines.map((line) => {
      const text = line.text.slice(0, TEXT_MAX)
      const { lastInsertRowid } = insert.run(
        line.runId,
        line.at,
        LOG_LEVELS.indexOf(line.level),
        line.step,
        line.item,
        line.attempt,
        text,
      )
      return { ...line, text, id: Number(lastInsertRowid) }
    }),
  )

  return {
    append: (lines) => append.immediate(lines),
    search(query) {
      const grep = query.grep || null
      const rows = select.all({
        runId: query.runId,
        after: query.after,
        level: LOG_LEVELS.indexOf(query.level ?? 'debug'),
        step: query.step ?? null,
        item: query.item ?? null,
        match: grep !== null && isIndexed(grep) ? phrase(grep) : null,
        text: grep !== null && !isIndexed(grep) ? grep : null,
        limit: query.limit,
      }) as (Omit<LogLine, 'level'> & { level: number })[]
      return rows.map((row) => logLineSchema.parse({ ...row, level: LOG_LEVELS[row.level] }))
    },
  }
}
