import type { Database } from 'better-sqlite3'
import { CallboardError } from '../../shared/contract/errors.ts'
import { type CallboardEvent, parseEvent } from '../../shared/domain/event.ts'
import type { Commit, Journal } from '../engine/ports.ts'
import { createProjections } from './projections.ts'

interface EventRow {
  readonly seq: number
  readonly run_id: string
  readonly at_ms: number
  readonly type: string
  readonly data: string
}

/** Reads a stored row as an event. A row that is none must not pass for a shorter journal. */
function toEvent(row: EventRow): CallboardEvent {
  try {
    return parseEvent({ seq: row.seq, runId: row.run_id, at: row.at_ms, type: row.type, data: JSON.parse(row.data) })
  } catch (thrown) {
    throw damaged(row, thrown)
  }
}

const damaged = ({ seq, run_id }: EventRow, cause: unknown): CallboardError =>
  new CallboardError('DATABASE_DAMAGED', `The journal is damaged: event ${seq} of run ${run_id} cannot be read.`, {
    cause,
  })

/** The journal in SQLite, and what is read from it. */
export interface SqliteJournal extends Journal {
  /** Names this history; another epoch means that positions of the old one mean nothing. */
  readonly epoch: string
  /** Events after `since`, oldest first, at most `limit`. */
  readAfter(since: number, limit: number): CallboardEvent[]
  /** The events of one run after `since`, by default all. */
  readRun(runId: string, since?: number): CallboardEvent[]
  /**
   * What happened to a run as a whole, what a crash interrupted, and the last that is known to have happened before it:
   * enough to say when it was at work, without reading what became of ten thousand tasks.
   */
  readOutline(runId: string): CallboardEvent[]
}

const IS_CRASH = "type = 'task:interrupted' AND json_extract(data, '$.reason') = 'crash'"

const OUTLINE = `
  WITH crash AS (SELECT seq FROM event WHERE run_id = @runId AND ${IS_CRASH})
  SELECT * FROM event WHERE run_id = @runId AND (
    type GLOB 'run:*' OR type = 'step:added' OR seq IN crash
    OR seq IN (SELECT (SELECT max(seq) FROM event WHERE run_id = @runId AND seq < crash.seq) FROM crash))
  ORDER BY seq`

/** @param spendReserve gives up room that was kept for a full disk */
export function createJournal(db: Database, spendReserve: () => void = () => undefined): SqliteJournal {
  const epoch = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get() as string
  const insert = db.prepare('INSERT INTO event (seq, run_id, at_ms, type, data) VALUES (?, ?, ?, ?, ?)')
  const selectAfter = db.prepare('SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ?')
  const selectRun = db.prepare('SELECT * FROM event WHERE run_id = ? AND seq > ? ORDER BY seq')
  const selectOutline = db.prepare(OUTLINE)
  const project = createProjections(db)
  let lastSeq = db.prepare('SELECT coalesce(max(seq), 0) FROM event').pluck().get() as number

  const write = db.transaction((commit: Commit) => {
    for (const { seq, runId, at, type, data } of commit.events) insert.run(seq, runId, at, type, JSON.stringify(data))
    project(commit)
  })

  return {
    epoch,
    get lastSeq() {
      return lastSeq
    },
    commit(commit) {
      let next = lastSeq
      for (const event of commit.events) {
        if (event.seq !== ++next) throw new Error(`event ${event.seq} does not follow ${next - 1}`)
      }
      write.immediate(commit)
      lastSeq = next
    },
    spendReserve,
    readAfter: (since, limit) => (selectAfter.all(since, limit) as EventRow[]).map(toEvent),
    readRun: (runId, since = 0) => (selectRun.all(runId, since) as EventRow[]).map(toEvent),
    readOutline: (runId) => (selectOutline.all({ runId }) as EventRow[]).map(toEvent),
  }
}
