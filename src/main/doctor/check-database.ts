import type { Database } from 'better-sqlite3'
import { type Finding, finding } from './finding.ts'

function checkPages(db: Database): Finding {
  const problems = (db.pragma('integrity_check(20)') as { readonly integrity_check: string }[]).map(
    (row) => row.integrity_check,
  )
  return problems.length === 1 && problems[0] === 'ok'
    ? finding('ok', 'database', 'The database is whole.')
    : finding('error', 'database', `The database is damaged: ${problems.length} problems.`, problems)
}

interface JournalRow {
  readonly events: number
  readonly first: number | null
  readonly last: number | null
}

/** The journal has every number from 1 to its last, and every event can be read. */
function checkJournal(db: Database): Finding {
  const { events, first, last } = db
    .prepare('SELECT count(*) AS events, min(seq) AS first, max(seq) AS last FROM event')
    .get() as JournalRow
  const unreadable = db.prepare('SELECT seq FROM event WHERE NOT json_valid(data) LIMIT 100').pluck().all() as number[]
  if (unreadable.length > 0) {
    return finding('error', 'journal', 'Some events cannot be read.', unreadable.map(String))
  }
  if (events > 0 && (first !== 1 || last !== events)) {
    return finding('error', 'journal', `The journal has gaps: ${events} events, numbered ${first} to ${last}.`)
  }
  return finding('ok', 'journal', `The journal has ${events} events and no gap.`)
}

/** A task that has more than one success without having been done again in between would have been done twice. */
function checkSuccesses(db: Database): Finding {
  const twice = db
    .prepare(`
      SELECT task FROM (
        SELECT data ->> 'taskId' AS task, type, lag(type) OVER (PARTITION BY run_id, data ->> 'taskId' ORDER BY seq) AS before
        FROM event WHERE type IN ('task:succeeded', 'task:staled')
      ) WHERE type = 'task:succeeded' AND before = 'task:succeeded' LIMIT 100`)
    .pluck()
    .all() as string[]
  return twice.length === 0
    ? finding('ok', 'journal', 'No finished task was done twice.')
    : finding('error', 'journal', 'Some finished tasks were done twice.', twice)
}

function checkUnfinished(db: Database): Finding {
  const open = db
    .prepare("SELECT id FROM run WHERE status NOT IN ('succeeded', 'failed', 'cancelled') ORDER BY created_at_ms")
    .pluck()
    .all() as string[]
  return open.length === 0
    ? finding('ok', 'runs', 'No run is unfinished.')
    : finding('ok', 'runs', `${open.length === 1 ? '1 run is' : `${open.length} runs are`} unfinished.`, open)
}

/** All that can be told from the database alone. */
export function checkDatabase(db: Database): Finding[] {
  const pages = checkPages(db)
  // What a damaged database says of itself means nothing.
  if (pages.severity === 'error') return [pages]
  return [pages, checkJournal(db), checkSuccesses(db), checkUnfinished(db)]
}
