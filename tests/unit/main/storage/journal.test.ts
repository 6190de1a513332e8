import { describe, expect, it } from 'vitest'
import { createStandstill } from '../../../../src/main/forecast/standstill.ts'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createJournal } from '../../../../src/main/storage/journal.ts'
import { createRunTable } from '../../../../src/main/storage/run-table.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { numbered, smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const recorded = simulate({ plan: smallPlan, items: [{ id: 'a', name: 'A' }], seed: 4 })
const whole = { events: recorded.events, runs: [recorded.run], attempts: [] }

describe('the journal in SQLite', () => {
  it('gives back the same events, of a run and from a position on', () => {
    const db = openDatabase(':memory:')
    const journal = createJournal(db)
    journal.commit(whole)
    expect(journal.readRun('r')).toEqual(recorded.events)
    expect(journal.readRun('r', 4)).toEqual(recorded.events.slice(4))
    expect(journal.readAfter(5, 3).map((event) => event.seq)).toEqual([6, 7, 8])
    expect(fold(EMPTY_BOARD, journal.readRun('r'))).toEqual(recorded.board)
    db.close()
  })

  it('goes on counting where it was after a restart', () => {
    const db = openDatabase(':memory:')
    createJournal(db).commit(whole)
    expect(createJournal(db).lastSeq).toBe(recorded.events.length)
    db.close()
  })

  it('refuses a gap or a repeat in the numbers, and writes nothing of it', () => {
    const db = openDatabase(':memory:')
    const journal = createJournal(db)
    const [first, , third] = recorded.events
    if (!first || !third) throw new Error('the recording is too short')
    expect(() => journal.commit({ events: [first, third], runs: [], attempts: [] })).toThrow()
    journal.commit({ events: [first], runs: [], attempts: [] })
    expect(() => journal.commit({ events: [first], runs: [], attempts: [] })).toThrow()
    expect(journal.lastSeq).toBe(1)
    expect(journal.readAfter(0, 10)).toHaveLength(1)
    db.close()
  })

  it('writes all of a commit or nothing', () => {
    const db = openDatabase(':memory:')
    const journal = createJournal(db)
    const attempt = { runId: null as unknown as string, pipeline: 'p', taskId: 't', stepId: 's', item: null }
    const rest = { attempt: 1, outcome: 'failed', generator: 'g', queuedAt: 1, startedAt: 1, endedAt: 2 } as const
    const commit = { ...whole, attempts: [{ ...attempt, ...rest, size: null, load: null, running: 1, runRunning: 1 }] }
    expect(() => journal.commit(commit)).toThrow()
    expect(journal.lastSeq).toBe(0)
    expect(journal.readAfter(0, 10)).toEqual([])
    expect(createRunTable(db).search({ limit: 1 }).total).toBe(0)
    db.close()
  })

  it('fails loudly on a row that is not an event', () => {
    const db = openDatabase(':memory:')
    db.exec("INSERT INTO event VALUES (1, 'r', 5, 'run:started', '{\"half')")
    expect(() => createJournal(db).readAfter(0, 10)).toThrow()
    db.close()
  })

  it('knows which runs have not ended without folding any', () => {
    const db = openDatabase(':memory:')
    const journal = createJournal(db)
    journal.commit(whole)
    const created = numbered(
      'open',
      [{ type: 'run:created', data: { plan: smallPlan, title: 't', titled: false, input: null } }],
      recorded.events.length + 1,
    )
    const run = fold(EMPTY_BOARD, created).runs.open
    if (!run) throw new Error('the run was not created')
    journal.commit({ events: created, runs: [run], attempts: [] })
    const table = createRunTable(db)
    expect(table.unfinished()).toEqual(['open'])
    expect(table.latestEnded({ latest: 5, finished: 5 })).toEqual(['r'])
    expect(table.search({ limit: 10 }).rows.find((row) => row.id === 'r')).toMatchObject({
      status: 'succeeded',
      fraction: 1,
    })
    db.close()
  })

  it('gives the outline of a run: what happened to it as a whole, and where a crash cut it off', () => {
    const db = openDatabase(':memory:')
    const journal = createJournal(db)
    const task = { stepId: 'seed', taskId: 'r/seed', item: null }
    const events = numbered('r', [
      { type: 'run:created', data: { plan: smallPlan, title: 't', titled: true, input: null } },
      { type: 'run:started', data: {} },
      { type: 'task:queued', data: task },
      { type: 'task:started', data: { ...task, attempt: 1 } },
      { type: 'task:interrupted', data: { ...task, reason: 'crash' } },
      { type: 'run:paused', data: { reason: 'interrupted' } },
      { type: 'run:resumed', data: {} },
      { type: 'task:queued', data: task },
    ])
    journal.commit({ events, runs: [], attempts: [] })
    expect(journal.readOutline('r').map(({ seq }) => seq)).toEqual([1, 2, 4, 5, 6, 7])
    expect(createStandstill(journal.readOutline('r')).stills).toEqual(createStandstill(events).stills)
    expect(journal.readOutline('other')).toEqual([])
    db.close()
  })
})
