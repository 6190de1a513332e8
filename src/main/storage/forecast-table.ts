import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type ForecastRun, type ForecastView, forecastSchema } from '../../shared/contract/views.ts'
import type { ForecastRecord, TrailPoint } from '../forecast/ports.ts'

const pointSchema = z.object({
  at: z.number(),
  elapsedMs: z.number(),
  basis: z.enum(['history', 'this-run', 'defaults', 'none']),
  p50Ms: z.number(),
  p90Ms: z.number(),
  rawP90Ms: z.number(),
})

const runSchema = z.object({ runId: z.string(), title: z.string(), finishedAt: z.number() })

/** Keeps what was foretold of runs: a trail while they go on, and what came of it at their end. */
export interface ForecastTable extends ForecastRecord {
  /** What was foretold of a run that has ended, and what came, in the order of its time. */
  kept(runId: string): ForecastView[]
  /** The same of a pipeline's latest runs that have succeeded and of which anything was foretold, newest first. */
  latestRuns(pipeline: string, limit: number): ForecastRun[]
}

export function createForecastTable(db: Database): ForecastTable {
  const insert = db.prepare(`
    INSERT INTO forecast (run_id, at_ms, elapsed_ms, basis, p50_ms, p90_ms, raw_p90_ms, mark, fraction, came_ms)
    VALUES (@runId, @at, @elapsedMs, @basis, @p50Ms, @p90Ms, @rawP90Ms, @mark, @fraction, @cameMs)`)
  const remove = db.prepare('DELETE FROM forecast WHERE run_id = ?')
  const select = `SELECT at_ms AS at, elapsed_ms AS elapsedMs, basis, p50_ms AS p50Ms, p90_ms AS p90Ms,
    raw_p90_ms AS rawP90Ms`
  const trail = db.prepare(`${select} FROM forecast WHERE run_id = ? AND mark IS NULL ORDER BY id`)
  const kept = db.prepare(`
    ${select}, mark, fraction, came_ms AS cameMs FROM forecast WHERE run_id = ? AND mark IS NOT NULL ORDER BY mark`)
  const runs = db.prepare(`
    SELECT id AS runId, title, finished_at_ms AS finishedAt FROM run
    WHERE pipeline = ? AND status = 'succeeded'
      AND EXISTS (SELECT 1 FROM forecast WHERE run_id = run.id AND mark IS NOT NULL)
    ORDER BY finished_at_ms DESC, seq DESC LIMIT ?`)
  const hasKept = db.prepare('SELECT 1 FROM forecast WHERE run_id = ? AND mark IS NOT NULL LIMIT 1').pluck()

  const append = db.transaction((runId: string, points: readonly TrailPoint[]) => {
    for (const point of points) insert.run({ ...point, runId, mark: null, fraction: null, cameMs: null })
  })
  const settle = db.transaction((runId: string, forecasts: readonly ForecastView[]) => {
    remove.run(runId)
    for (const forecast of forecasts) insert.run({ ...forecast, runId })
  })

  const read = (runId: string): ForecastView[] => kept.all(runId).map((row) => forecastSchema.parse(row))

  return {
    append: (runId, points) => append.immediate(runId, points),
    trail: (runId) => trail.all(runId).map((row) => pointSchema.parse(row)),
    settle: (runId, forecasts) => settle.immediate(runId, forecasts),
    isSettled: (runId) => hasKept.get(runId) !== undefined,
    kept: read,
    latestRuns: (pipeline, limit) =>
      runs.all(pipeline, limit).map((row) => {
        const run = runSchema.parse(row)
        const forecasts = read(run.runId)
        const [any] = forecasts
        return { ...run, totalMs: any ? any.elapsedMs + any.cameMs : 0, forecasts }
      }),
  }
}
