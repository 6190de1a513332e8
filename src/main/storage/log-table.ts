import type { Database } from 'better-sqlite3'
import { LOG_LEVELS, type LogLine } from '../../shared/contract/views.ts'

export type NewLogLine = Omit<LogLine, 'id'>

/** Where log lines are written; `logs/log-reader.ts` reads them. */
export interface LogTable {
  /** Writes lines in one transaction and gives them their ids. */
  append(lines: readonly NewLogLine[]): LogLine[]
}

const TEXT_MAX = 16_384

export function createLogTable(db: Database): LogTable {
  const insert = db.prepare(
    'INSERT INTO log_line (run_id, at_ms, level, step, item, attempt, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
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

  return { append: (lines) => append.immediate(lines) }
}
