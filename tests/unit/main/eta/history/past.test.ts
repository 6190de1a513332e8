import fc from 'fast-check'
import { expect, it } from 'vitest'
import { estimate } from '../../../../../src/main/eta/estimate.ts'
import { pastOf } from '../../../../../src/main/eta/history/past.ts'
import type { RunPlan } from '../../../../../src/main/eta/model.ts'
import { MINUTE, notStarted, pastShow, pastShows, showPlan } from '../support.ts'

const plans: fc.Arbitrary<RunPlan> = fc
  .record({
    items: fc.integer({ min: 1, max: 8 }),
    places: fc.integer({ min: 1, max: 3 }),
    generator: fc.constantFrom('studio', 'elsewhere'),
    runId: fc.constantFrom('now', 'another', 'past1'),
    sized: fc.boolean(),
  })
  .map(({ items, places, generator, runId, sized }) => {
    const plan = showPlan({ items, places })
    return {
      ...plan,
      runId,
      steps: plan.steps.map((step) => ({ ...step, generator })),
      tasks: plan.tasks.map((task) => (sized && task.step === 1 ? { ...task, size: 2 } : task)),
    }
  })

it('tells each run what it would tell it alone, whoever else rests on the same history', () => {
  fc.assert(
    fc.property(fc.array(plans, { minLength: 1, maxLength: 30 }), (all) => {
      const history = [...pastShows(3), pastShow(4, { videos: 9 }, 7)]
      for (const plan of all) {
        const alone = estimate(plan, structuredClone(history), notStarted(plan), MINUTE)
        expect(estimate(plan, history, notStarted(plan), MINUTE)).toEqual(alone)
      }
    }),
    { numRuns: 60 },
  )
})

it('is worked out once for runs of one kind, and anew for another history', () => {
  const history = pastShows(3)
  const past = pastOf(showPlan(), history)
  expect(pastOf({ ...showPlan(), runId: 'another' }, history)).toBe(past)
  expect(pastOf(showPlan({ items: 5 }), history)).not.toBe(past)
  expect(pastOf(showPlan(), [...history])).not.toBe(past)
})
