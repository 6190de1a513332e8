import { describe, expect, it } from 'vitest'
import type { AttemptRecord } from '../../../../src/main/engine/ports.ts'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createJournal } from '../../../../src/main/storage/journal.ts'
import { createTimingTable } from '../../../../src/main/storage/timing-table.ts'

const attempt = (rest: Partial<AttemptRecord>): AttemptRecord => ({
  runId: 'r1',
  pipeline: 'p',
  taskId: 't',
  stepId: 'draw',
  item: 'a',
  attempt: 1,
  outcome: 'succeeded',
  generator: 'g',
  queuedAt: 1,
  startedAt: 2,
  endedAt: 5,
  size: 6,
  load: 0.5,
  running: 3,
  runRunning: 2,
  ...rest,
})

function filled() {
  const db = openDatabase(':memory:')
  const attempts = [
    attempt({}),
    attempt({ outcome: 'failed', item: 'b' }),
    attempt({ stepId: 'film', runId: 'r2' }),
    attempt({ pipeline: 'other' }),
  ]
  createJournal(db).commit({ events: [], runs: [], attempts })
  return createTimingTable(db)
}

describe('the history of attempts', () => {
  it('has all that was known of each when it ended', () => {
    const [first] = filled().ofRun('r1')
    const { taskId: _taskId, stepId, ...kept } = attempt({})
    expect(first).toEqual({ id: 1, step: stepId, ...kept })
  })

  it('gives a pipeline’s newest first, by run, step and outcome', () => {
    const table = filled()
    const ids = (query: object) => table.search({ pipeline: 'p', limit: 10, ...query }).map(({ id }) => id)
    expect(ids({})).toEqual([3, 2, 1])
    expect(ids({ runId: 'r1' })).toEqual([2, 1])
    expect(ids({ step: 'draw', outcome: 'succeeded' })).toEqual([1])
  })

  it('is read page by page without a gap or a repeat', () => {
    const table = filled()
    const [newest] = table.search({ pipeline: 'p', limit: 1 })
    expect(table.search({ pipeline: 'p', before: newest?.id, limit: 10 }).map(({ id }) => id)).toEqual([2, 1])
  })
})
