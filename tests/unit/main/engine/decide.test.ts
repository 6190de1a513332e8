import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capacity } from '../../../../src/main/engine/ports.ts'
import { type Run, stepOf, taskOf } from '../../../../src/shared/domain/run.ts'
import { planArbitrary, smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const items = (n: number) => Array.from({ length: n }, (_, index) => ({ id: `c${index + 1}`, name: `C${index + 1}` }))
const count = fc.integer({ min: 0, max: 5 })

/** Ids of all tasks that must have succeeded before this one. */
function neededTasks(run: Run, { stepId, item }: { stepId: string; item: string | null }): string[] {
  return (stepOf(run, stepId)?.plan.needs ?? []).flatMap((need) => {
    const other = stepOf(run, need.step)
    const tasks = need.match === 'all' ? (other?.tasks ?? []) : [other && taskOf(other, item)]
    return tasks.flatMap((task) => (task ? [task.id] : []))
  })
}

describe('deciding what happens next in a run', () => {
  it('brings every run to its end when nothing fails', () => {
    fc.assert(
      fc.property(planArbitrary, count, fc.nat(), (plan, n, seed) => {
        const { run } = simulate({ plan, items: items(n), seed })
        expect(run.status).toBe('succeeded')
        expect(run.steps.every((step) => step.status === 'succeeded')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('ends a run as failed when something failed, after all that could be done was done', () => {
    fc.assert(
      fc.property(planArbitrary, count, fc.nat(), (plan, n, seed) => {
        const { run } = simulate({ plan, items: items(n), seed, failing: 0.4 })
        const tasks = run.steps.flatMap((step) => step.tasks)
        const failed = tasks.some((task) => task.status === 'failed')
        expect(run.status).toBe(failed ? 'failed' : 'succeeded')
        if (failed) expect(run.error?.code).toBe('TEST')
        expect(run.steps.some((step) => step.status === 'running')).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('never starts a task before what it needs has succeeded', () => {
    fc.assert(
      fc.property(planArbitrary, count, fc.nat(), (plan, n, seed) => {
        const { events, run } = simulate({ plan, items: items(n), seed, failing: 0.2 })
        const done = new Set<string>()
        for (const event of events) {
          if (event.type === 'task:succeeded') done.add(event.data.taskId)
          if (event.type !== 'task:started') continue
          expect(neededTasks(run, event.data).filter((id) => !done.has(id))).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('never runs more tasks at once than a step or a resource has places', () => {
    const capacity: Capacity = { text: 2, media: 1, none: 3 }
    fc.assert(
      fc.property(planArbitrary, count, fc.nat(), (plan, n, seed) => {
        const check: Parameters<typeof simulate>[0]['check'] = (board) => {
          const used = { text: 0, media: 0, none: 0 }
          for (const step of board.runs.r?.steps ?? []) {
            expect(step.counts.active).toBeLessThanOrEqual(step.plan.limit)
            used[step.plan.resource] += step.counts.active
          }
          for (const resource of ['text', 'media', 'none'] as const) {
            expect(used[resource]).toBeLessThanOrEqual(capacity[resource])
          }
        }
        simulate({ plan, items: items(n), seed, capacity, check })
      }),
      { numRuns: 100 },
    )
  })

  it('runs each task once', () => {
    fc.assert(
      fc.property(planArbitrary, count, fc.nat(), (plan, n, seed) => {
        const { events } = simulate({ plan, items: items(n), seed })
        const started = events.flatMap((event) => (event.type === 'task:started' ? [event.data.taskId] : []))
        expect(new Set(started).size).toBe(started.length)
      }),
      { numRuns: 60 },
    )
  })

  it('films a character as soon as that character is drawn, while others are still being drawn', () => {
    const { events } = simulate({ plan: smallPlan, items: items(6), seed: 3, capacity: { text: 1, media: 1, none: 2 } })
    const firstFilm = events.findIndex((event) => event.type === 'task:started' && event.data.stepId === 'film')
    const lastDraw = events.findLastIndex((event) => event.type === 'task:started' && event.data.stepId === 'draw')
    expect(firstFilm).toBeGreaterThan(0)
    expect(firstFilm).toBeLessThan(lastDraw)
  })

  it('reports one start and one end for each step', () => {
    const { events } = simulate({ plan: smallPlan, items: items(4), seed: 2 })
    for (const step of smallPlan.steps) {
      const of = (type: string) =>
        events.filter((event) => event.type === type && 'stepId' in event.data && event.data.stepId === step.id)
      expect(of('step:started')).toHaveLength(1)
      expect(of('step:finished')).toHaveLength(1)
    }
  })
})
