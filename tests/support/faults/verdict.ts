import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { Lives } from './lives.ts'

/** What is in a data folder after its program was killed again and again. All but the first two must be 0. */
export interface Verdict {
  readonly runs: number
  readonly finishedTasks: number
  /** Results that were told to be on disk and are not. */
  readonly lost: number
  /** Tasks begun again though they had succeeded. */
  readonly runAgain: number
  readonly doubleSuccesses: number
  /** Files that are missing, or not as they were recorded. */
  readonly torn: number
  /** Numbers that the journal lacks. */
  readonly gaps: number
  /** Problems that SQLite's own check finds. */
  readonly damage: number
  readonly unfinished: number
}

interface TaskRow {
  readonly type: string
  readonly task: string
}

interface FileRow {
  readonly path: string
  readonly sha256: string
}

function isTorn(dataDir: string, { path, sha256 }: FileRow): boolean {
  const file = join(dataDir, path)
  return !existsSync(file) || createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256
}

/** Asks the database what came of it. */
export function judge(dataDir: string, { announced }: Lives): Verdict {
  const db = new SQLite(join(dataDir, 'callboard.db'), { readonly: true })
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number
  const rows = db
    .prepare(
      "SELECT type, data ->> 'taskId' AS task FROM event WHERE type IN ('task:started', 'task:succeeded') ORDER BY seq",
    )
    .all() as TaskRow[]
  const done = new Set<string>()
  let runAgain = 0
  let doubleSuccesses = 0
  for (const { type, task } of rows) {
    if (type === 'task:started' && done.has(task)) runAgain += 1
    if (type !== 'task:succeeded') continue
    if (done.has(task)) doubleSuccesses += 1
    done.add(task)
  }
  const files = db.prepare('SELECT path, sha256 FROM artifact').all() as FileRow[]
  const verdict = {
    runs: count('SELECT count(*) FROM run'),
    finishedTasks: done.size,
    lost: [...announced].filter((task) => !done.has(task)).length,
    runAgain,
    doubleSuccesses,
    torn: files.filter((file) => isTorn(dataDir, file)).length,
    gaps: count('SELECT coalesce(max(seq), 0) - count(*) FROM event'),
    damage: (db.pragma('integrity_check') as { integrity_check: string }[]).filter(
      (row) => row.integrity_check !== 'ok',
    ).length,
    unfinished: count("SELECT count(*) FROM run WHERE status <> 'succeeded'"),
  }
  db.close()
  return verdict
}
