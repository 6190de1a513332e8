import SQLite, { type Database } from 'better-sqlite3'
import { isSettingKey } from '../../../shared/contract/settings.ts'

/** The latest runs that a report lists. */
const RUNS = 50
/** The latest failed attempts that it lists. */
const FAILURES = 200

/** Why there is a part less. */
interface Unreadable {
  readonly unreadable: string
}

/** A damaged database may tell one thing and not another: each part is read by itself. */
function readPart<T>(read: () => T): T | Unreadable {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof SQLite.SqliteError)) throw thrown
    return { unreadable: thrown.message }
  }
}

function readCounts(db: Database): object {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'log_text%' ORDER BY name",
    )
    .pluck()
    .all() as string[]
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
  return {
    version: db.pragma('user_version', { simple: true }),
    sqlite: db.prepare('SELECT sqlite_version()').pluck().get(),
    rows: Object.fromEntries(tables.map((table) => [table, readPart(() => count(table))])),
  }
}

/** What a person has chosen. Of a setting that this version does not know only the name is told: it may be a secret. */
function readSettings(db: Database): object {
  const rows = db.prepare('SELECT key, value FROM setting ORDER BY key').all() as { key: string; value: string }[]
  return Object.fromEntries(rows.map(({ key, value }) => [key, isSettingKey(key) ? value : 'not shown']))
}

const RUN_COLUMNS = `id AS runId, pipeline, status, fraction, error ->> 'code' AS code, created_at_ms AS createdAt,
  started_at_ms AS startedAt, finished_at_ms AS finishedAt`

const TITLE_COLUMNS = `, title, (SELECT data ->> '$.input.prompt' FROM event
  WHERE event.run_id = run.id AND event.type = 'run:created') AS prompt`

function readRuns(db: Database, withTitles: boolean): object {
  const attempts = db.prepare(
    'SELECT outcome, count(*) AS n FROM attempt WHERE run_id = ? GROUP BY outcome ORDER BY outcome',
  )
  const runs = db
    .prepare(`SELECT ${RUN_COLUMNS}${withTitles ? TITLE_COLUMNS : ''} FROM run ORDER BY created_at_ms DESC LIMIT ?`)
    .all(RUNS) as { readonly runId: string }[]
  return runs.map((run) => ({ ...run, attempts: attempts.all(run.runId) }))
}

/** Codes without their messages, which may quote a title; the log has those. */
function readFailures(db: Database): object {
  return db
    .prepare(
      `SELECT at_ms AS at, run_id AS runId, data ->> 'stepId' AS step, data ->> 'item' AS item,
         data ->> '$.error.code' AS code, data ->> 'retryAt' IS NOT NULL AS triedAgain
       FROM event WHERE type = 'task:failed' ORDER BY seq DESC LIMIT ?`,
    )
    .all(FAILURES)
}

/** What a database says of itself and of the latest runs, read beside whoever owns it. */
export interface DatabaseFacts {
  readonly counts: object | Unreadable
  readonly settings: object | Unreadable
  readonly runs: object | Unreadable
  readonly failures: object | Unreadable
}

/** @param withTitles whether the titles and prompts of runs are told as well */
export function readDatabaseFacts(file: string, withTitles: boolean): DatabaseFacts {
  const db = readPart(() => new SQLite(file, { readonly: true, fileMustExist: true }))
  if ('unreadable' in db) return { counts: db, settings: db, runs: db, failures: db }
  try {
    return {
      counts: readPart(() => readCounts(db)),
      settings: readPart(() => readSettings(db)),
      runs: readPart(() => readRuns(db, withTitles)),
      failures: readPart(() => readFailures(db)),
    }
  } finally {
    db.close()
  }
}
