import { describe, expect, it } from 'vitest'
import type { RunPlan } from '../../../../../src/main/eta/model.ts'
import { graphOf } from '../../../../../src/main/eta/plan/plan-graph.ts'
import { createSimulator } from '../../../../../src/main/eta/simulation/simulate.ts'
import { observe } from '../../../../../src/main/eta/this-run/observe.ts'
import { notStarted, running, showPlan, soFarWith } from '../support.ts'

/** When the run and its steps end, where every task takes what its step takes, in milliseconds. */
function ends(plan: RunPlan, lasts: readonly number[], { waits = 0, soFar = notStarted(plan) } = {}) {
  const graph = graphOf(plan)
  const course = {
    lasts: Float64Array.from(plan.tasks, (task) => lasts[task.step] ?? 0),
    waits: new Float64Array(plan.tasks.length).fill(waits),
  }
  const stepEnds = new Float64Array(plan.steps.length)
  const end = createSimulator(graph, plan.order).run(observe(graph, soFar, 0), course, stepEnds)
  return { end, steps: [...stepEnds] }
}

describe('the scheduler that estimates run', () => {
  it('starts no more at once than there are places', () => {
    expect(ends(showPlan({ items: 4, places: 1 }), [1, 10, 0, 0]).end).toBe(41)
    expect(ends(showPlan({ items: 4, places: 2 }), [1, 10, 0, 0]).end).toBe(21)
    expect(ends(showPlan({ items: 4, places: 9 }), [1, 10, 0, 0]).end).toBe(11)
  })

  it('gives places to later steps first, as the engine does', () => {
    const plan = showPlan({ items: 4, places: 1 })
    expect(ends(plan, [0, 10, 5, 0]).steps).toEqual([0, 55, 60, 60])
  })

  it('or to what has waited longest', () => {
    const plan: RunPlan = { ...showPlan({ items: 4, places: 1 }), order: 'longest-waiting-first' }
    expect(ends(plan, [0, 10, 5, 0]).steps).toEqual([0, 40, 60, 60])
  })

  it('holds a task back for every pool that it needs a place of', () => {
    const plan = showPlan({ items: 4, places: 9 })
    const tasks = plan.tasks.map((task) => (task.step === 2 ? { ...task, pools: [0, 1] } : task))
    expect(ends({ ...plan, tasks, pools: [{ capacity: 9 }, { capacity: 1 }] }, [0, 1, 10, 0]).end).toBe(41)
  })

  it('lets what runs keep its place', () => {
    const plan = showPlan({ items: 2, places: 1 })
    const soFar = soFarWith(plan, { 0: running(0) })
    expect(ends(plan, [7, 10, 0, 0], { soFar }).end).toBe(27)
  })

  it('counts the wait between ready and start', () => {
    expect(ends(showPlan({ items: 1, places: 9 }), [1, 1, 1, 1], { waits: 5 }).end).toBe(24)
  })
})
