import { describe, expect, it } from 'vitest'
import type { TrailPoint } from '../../../../src/main/forecast/ports.ts'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createForecastTable } from '../../../../src/main/storage/forecast-table.ts'

const point = (elapsedMs: number): TrailPoint => ({
  at: 1000 + elapsedMs,
  elapsedMs,
  basis: 'history',
  p50Ms: 50,
  p90Ms: 90,
  rawP90Ms: 80,
})

const kept = (mark: number) => ({ ...point(mark * 100), mark, fraction: mark, cameMs: 100 - mark * 100 })

function filled() {
  const db = openDatabase(':memory:')
  const insert = db.prepare(`
    INSERT INTO run (id, pipeline, title, status, fraction, created_at_ms, started_at_ms, finished_at_ms, seq)
    VALUES (?, 'p', 'A show', ?, 1, 1, 2, ?, 1)`)
  insert.run('old', 'succeeded', 100)
  insert.run('new', 'succeeded', 200)
  insert.run('without', 'succeeded', 300)
  insert.run('failed', 'failed', 400)
  const table = createForecastTable(db)
  for (const runId of ['old', 'new', 'failed']) table.settle(runId, [kept(0.5), kept(0.1)])
  return table
}

describe('what was foretold', () => {
  it('is a trail while the run goes on, and is kept with what came when it has ended', () => {
    const table = createForecastTable(openDatabase(':memory:'))
    table.append('r', [point(1), point(2)])
    table.append('r', [point(3)])
    expect(table.trail('r').map(({ elapsedMs }) => elapsedMs)).toEqual([1, 2, 3])
    expect(table.isSettled('r')).toBe(false)
    expect(table.kept('r')).toEqual([])
    table.settle('r', [kept(0.1), kept(0.9)])
    expect(table.trail('r')).toEqual([])
    expect(table.isSettled('r')).toBe(true)
    expect(table.kept('r')).toEqual([kept(0.1), kept(0.9)])
  })

  it('is listed of runs that have succeeded and of which anything was foretold, the newest first', () => {
    const runs = filled().latestRuns('p', 10)
    expect(runs.map(({ runId }) => runId)).toEqual(['new', 'old'])
    expect(runs[0]).toMatchObject({ title: 'A show', finishedAt: 200, totalMs: 100 })
    expect(runs[0]?.forecasts.map(({ mark }) => mark)).toEqual([0.1, 0.5])
    expect(filled().latestRuns('p', 1)).toHaveLength(1)
    expect(filled().latestRuns('other', 10)).toEqual([])
  })
})
