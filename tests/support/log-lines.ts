import { openDatabase } from '../../src/main/storage/database.ts'
import { createLogTable, type NewLogLine } from '../../src/main/storage/log-table.ts'
import { createLineScan, type Work } from '../../src/main/storage/logs/line-scan.ts'

/** A line of run `r`; what a test does not care about is filled in. */
export const logLine = (text: string, rest: Partial<NewLogLine> = {}): NewLogLine => ({
  runId: 'r',
  at: 1,
  level: 'info',
  step: 'portrait',
  item: 'c1',
  attempt: 1,
  text,
  ...rest,
})

/** A database in memory with these lines, and what writes and reads there. */
export function logLines(lines: readonly NewLogLine[]) {
  const db = openDatabase(':memory:')
  const table = createLogTable(db)
  table.append(lines)
  return { table, scan: createLineScan(db) }
}

/** Does a piece of work to its end, without letting anything else have its turn. */
export function done<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
