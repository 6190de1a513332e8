import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { History } from '../../../../src/main/eta/model.ts'
import type { Expectations } from '../../../../src/main/forecast/ports.ts'
import { placesLeft, planOf } from '../../../../src/main/forecast/run-plan.ts'
import { soFarOf } from '../../../../src/main/forecast/so-far.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import type { PipelinePlan } from '../../../../src/shared/domain/pipeline.ts'
import { EMPTY_BOARD, type Run } from '../../../../src/shared/domain/run.ts'
import { numbered, planArbitrary, smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const PLACES = { text: 8, media: 2, none: 99 }
const expects: Expectations = {
  expectedItems: (stepId) => (stepId === 'draw' || stepId === 'film' ? 3 : null),
  sizeOf: (stepId) => (stepId === 'sheet' ? 3 : null),
  weightOf: () => 5,
  workMsOf: () => null,
}

function newRun(plan: PipelinePlan, origin: Run['origin'] = 'pipeline'): Run {
  const created = { type: 'run:created', data: { plan, title: 't', titled: true, input: null, origin } } as const
  const { r } = fold(EMPTY_BOARD, numbered('r', [created])).runs
  if (!r) throw new Error('the run was not created')
  return r
}

const planned = (run: Run, rest: { expects?: Expectations; history?: History } = {}) =>
  planOf({ run, expects: null, history: [], places: PLACES, ...rest })

describe('what a run will do', () => {
  it('counts items that nobody knows yet as the definition expects them', () => {
    const { tasks } = planned(newRun(smallPlan), { expects })
    expect(tasks.map(({ step }) => step)).toEqual([0, 1, 1, 1, 2, 2, 2, 3])
    expect(tasks.map(({ size }) => size)).toEqual([null, null, null, null, null, null, null, 3])
  })

  it('else as the latest run had them, else as one', () => {
    const attempts = ['a', 'b'].map((item) => ({
      ...{ step: 'draw', item, generator: 'test', attempt: 1, outcome: 'succeeded', queuedAt: 0, size: null },
      ...{ startedAt: 0, endedAt: 1 },
    })) as History[number]['attempts']
    const history: History = [{ runId: 'x', startedAt: 0, endedAt: 1, concurrency: 1, attempts, forecasts: [] }]
    expect(planned(newRun(smallPlan), { history }).tasks.map(({ step }) => step)).toEqual([0, 1, 1, 2, 3])
    expect(planned(newRun(smallPlan)).tasks).toHaveLength(4)
  })

  it('knows what each task waits for: whole steps, the same item, and the step that names the items', () => {
    const { tasks } = planned(newRun(smallPlan), { expects })
    expect(tasks.map(({ needs }) => needs)).toEqual([[], [0], [0], [0], [0, 1], [0, 2], [0, 3], [1, 2, 3]])
  })

  it('knows the limits: of each step, and of what all runs share', () => {
    const [seed, draw, film, sheet] = smallPlan.steps
    if (!seed || !draw || !film || !sheet) throw new Error('the plan is too short')
    const plan = { ...smallPlan, steps: [seed, { ...draw, resource: 'media' as const, limit: 4 }, film, sheet] }
    const { pools, tasks } = planned(newRun(plan))
    expect(pools.map(({ capacity }) => capacity)).toEqual([2, 4, 2, 2, 8, 2])
    expect(tasks[1]?.pools).toEqual([1, 5])
    expect(tasks[2]?.pools).toEqual([2])
  })

  it('of another program is one step after the other', () => {
    const { tasks, pools, order } = planned(newRun(smallPlan, 'report'))
    expect(tasks.map(({ needs }) => needs)).toEqual([[], [0], [1], [2]])
    expect(pools).toEqual([{ capacity: 1 }])
    expect(order).toBe('longest-waiting-first')
  })

  it('has room where other runs leave it, and one place in any case', () => {
    const run = simulate({ plan: smallPlan, items: [], seed: 1 }).run
    const board = { seq: 1, runs: { r: run, other: { ...newRun(smallPlan), id: 'other' } } }
    expect(placesLeft(PLACES, board, 'r')).toEqual(PLACES)
    const [first] = newRun(smallPlan).steps
    if (!first) throw new Error('the run has no step')
    const active = {
      ...first,
      plan: { ...first.plan, resource: 'media' as const },
      counts: { ...first.counts, active: 5 },
    }
    const busy = { ...newRun(smallPlan), id: 'other', steps: [active] }
    expect(placesLeft(PLACES, { seq: 1, runs: { busy } }, 'r').media).toBe(1)
  })

  it('has a state for each task at every moment of any run, and no need that comes later than its task', () => {
    fc.assert(
      fc.property(planArbitrary, fc.nat(), (plan, seed) => {
        const items = [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ]
        simulate({
          plan,
          items,
          seed,
          failing: 0.1,
          check(board) {
            const { r } = board.runs
            if (!r) return
            const made = planned(r)
            const soFar = soFarOf(r, made, {}, 0)
            expect(soFar.tasks).toHaveLength(made.tasks.length)
            for (const [index, task] of made.tasks.entries()) {
              expect(task.needs.every((need) => need < index && made.tasks[need])).toBe(true)
              expect(task.pools.every((pool) => made.pools[pool])).toBe(true)
            }
          },
        })
      }),
      { numRuns: 30 },
    )
  })
})
