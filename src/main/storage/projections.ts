import type { Database } from 'better-sqlite3'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import { runFraction } from '../../shared/domain/progress.ts'
import { type Run, stepOf, taskOf } from '../../shared/domain/run.ts'
import type { Commit } from '../engine/ports.ts'

/** Writes what is kept beside the journal: run summaries, attempts and artifacts, within the caller's transaction. */
export function createProjections(db: Database): (commit: Commit) => void {
  const upsertRun = db.prepare(`
    INSERT INTO run (id, pipeline, title, status, fraction, error, created_at_ms, started_at_ms, finished_at_ms, seq)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, status = excluded.status, fraction = excluded.fraction,
      error = excluded.error, started_at_ms = excluded.started_at_ms, finished_at_ms = excluded.finished_at_ms,
      seq = excluded.seq`)
  const insertAttempt = db.prepare(`
    INSERT INTO attempt (run_id, pipeline, step, item, attempt, outcome, generator, queued_at_ms, started_at_ms,
      ended_at_ms, item_size, load, running, run_running)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertArtifact = db.prepare(`
    INSERT INTO artifact (id, run_id, step, item, kind, path, mime, bytes, sha256, seq)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq`)

  const dropReplaced = db.prepare(`
    DELETE FROM artifact WHERE run_id = @runId AND step = @step AND seq < @seq AND (@item IS NULL OR item = @item)`)

  /** What a task kept before it was done again is no longer its result. */
  function dropOlder(event: Extract<CallboardEvent, { type: 'task:succeeded' }>, runs: readonly Run[]): void {
    const run = runs.find(({ id }) => id === event.runId)
    const { stepId, item } = event.data
    const step = run && stepOf(run, stepId)
    if (!step || (taskOf(step, item)?.round ?? 0) === 0) return
    dropReplaced.run({ runId: event.runId, step: stepId, seq: event.seq, item })
  }

  const removals = ['attempt', 'artifact', 'forecast']
    .map((table) => `DELETE FROM ${table} WHERE run_id = @runId`)
    .concat(
      'DELETE FROM run WHERE id = @runId',
      "UPDATE event SET type = 'run:deleted', data = '{}' WHERE run_id = @runId",
    )
    .map((sql) => db.prepare(sql))

  const writeRun = (run: Run): void => {
    upsertRun.run(
      run.id,
      run.pipeline,
      run.title,
      run.status,
      runFraction(run, {}),
      run.error ? JSON.stringify(run.error) : null,
      run.createdAt,
      run.startedAt,
      run.completedAt,
      run.seq,
    )
  }

  return ({ events, runs, attempts }) => {
    for (const run of runs) writeRun(run)
    for (const a of attempts) {
      insertAttempt.run(
        a.runId,
        a.pipeline,
        a.stepId,
        a.item,
        a.attempt,
        a.outcome,
        a.generator,
        a.queuedAt,
        a.startedAt,
        a.endedAt,
        a.size,
        a.load,
        a.running,
        a.runRunning,
      )
    }
    for (const event of events) {
      if (event.type === 'run:deleted') for (const removal of removals) removal.run({ runId: event.runId })
      if (event.type !== 'task:succeeded') continue
      for (const a of event.data.artifacts) {
        insertArtifact.run(a.id, event.runId, a.step, a.item, a.kind, a.path, a.mime, a.bytes, a.sha256, event.seq)
      }
      dropOlder(event, runs)
    }
  }
}
