import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD, stepOf } from '../../../../src/shared/domain/run.ts'
import { numbered, planArbitrary, smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const items = (n: number) => Array.from({ length: n }, (_, index) => ({ id: `c${index + 1}`, name: `C${index + 1}` }))
const anyRun = fc
  .record({ plan: planArbitrary, n: fc.integer({ min: 0, max: 5 }), seed: fc.nat(), failing: fc.constantFrom(0, 0.2) })
  .map(({ n, ...rest }) => simulate({ ...rest, items: items(n) }))

describe('folding events into a board', () => {
  it('gives the same board however the events are cut into batches', () => {
    fc.assert(
      fc.property(anyRun, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), ({ events, board }, sizes) => {
        let folded = EMPTY_BOARD
        for (let at = 0, turn = 0; at < events.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1
          folded = fold(folded, events.slice(at, at + size))
          at += size
        }
        expect(folded).toEqual(board)
      }),
      { numRuns: 60 },
    )
  })

  it('never changes the board that it is given', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ events }, cut) => {
        const at = events.length === 0 ? 0 : cut % events.length
        const before = fold(EMPTY_BOARD, events.slice(0, at))
        const copy = structuredClone(before)
        fold(before, events.slice(at))
        expect(before).toEqual(copy)
      }),
      { numRuns: 60 },
    )
  })

  it('is not moved by events that it has already', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ events, board }, from) => {
        expect(fold(board, events.slice(from % events.length))).toBe(board)
      }),
      { numRuns: 30 },
    )
  })

  it('counts the tasks of each step right at every moment', () => {
    fc.assert(
      fc.property(planArbitrary, fc.nat(), (plan, seed) => {
        simulate({
          plan,
          seed,
          items: items(4),
          failing: 0.3,
          check(board) {
            for (const step of board.runs.r?.steps ?? []) {
              const have = (status: string) => step.tasks.filter((task) => task.status === status).length
              expect(step.counts).toEqual({
                pending: have('pending'),
                queued: step.tasks.filter((task) => task.status === 'pending' && task.queuedAt !== null).length,
                delayed: step.tasks.filter((task) => task.status === 'pending' && task.retryAt !== null).length,
                active: have('starting') + have('processing'),
                succeeded: have('succeeded'),
                failed: have('failed'),
                cancelled: have('cancelled'),
              })
            }
          },
        })
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the identity of steps that no event touches, so that a screen redraws only what changed', () => {
    const { events, board } = simulate({ plan: smallPlan, items: items(2), seed: 1 })
    const later = fold(board, numbered('r', [{ type: 'run:resumed', data: {} }], events.length + 1))
    expect(later.runs.r).not.toBe(board.runs.r)
    expect(later.runs.r?.steps).toBe(board.runs.r?.steps)
  })

  it('skips events of runs that it does not hold, and moves on', () => {
    const board = fold(EMPTY_BOARD, numbered('elsewhere', [{ type: 'run:started', data: {} }]))
    expect(board).toEqual({ seq: 1, runs: {} })
  })

  it('takes the title of a result, unless the person chose one', () => {
    const titleOf = (titled: boolean) => {
      const ref = { stepId: 'seed', taskId: 'r/seed', item: null }
      const board = fold(
        EMPTY_BOARD,
        numbered('r', [
          { type: 'run:created', data: { plan: smallPlan, title: 'mine', titled, input: null } },
          { type: 'task:succeeded', data: { ...ref, output: null, artifacts: [], title: 'theirs' } },
        ]),
      )
      return board.runs.r?.title
    }
    expect(titleOf(false)).toBe('theirs')
    expect(titleOf(true)).toBe('mine')
  })

  it('reads back what it wrote as JSON', () => {
    fc.assert(
      fc.property(anyRun, ({ events, board }) => {
        const read = events.map((event) => parseEvent(JSON.parse(JSON.stringify(event))))
        expect(fold(EMPTY_BOARD, read)).toEqual(board)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses what is not an event', () => {
    for (const wrong of [null, 7, {}, { seq: 0, runId: 'r', at: 1, type: 'run:started', data: {} }]) {
      expect(() => parseEvent(wrong)).toThrow()
    }
    expect(() => parseEvent({ seq: 1, runId: 'r', at: 1, type: 'run:exploded', data: {} })).toThrow()
  })

  it('names items from the step that makes them', () => {
    const { run } = simulate({ plan: smallPlan, items: items(3), seed: 5 })
    expect(stepOf(run, 'film')?.items.map((item) => item.name)).toEqual(['C1', 'C2', 'C3'])
  })
})
