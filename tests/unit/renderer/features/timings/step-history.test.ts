import { expect, it } from 'vitest'
import { BUSY_FROM, stepHistories } from '../../../../../src/renderer/features/timings/step-history.ts'
import type { Timing } from '../../../../../src/shared/contract/views.ts'
import { historyTimings } from '../../../../support/demo-history.ts'
import { lunarAt } from '../timeline/tell.ts'

const plans = lunarAt(false).run.steps.map(({ plan }) => plan)
const [sample] = historyTimings(1, 0)
const timing = (change: Partial<Timing>): Timing => ({ ...(sample as Timing), ...change })

it('goes through the steps in their order, and through the shows from the oldest on', () => {
  const steps = stepHistories(historyTimings(9, 0), plans)
  expect(steps.map(({ title }) => title)).toEqual(plans.map(({ shortTitle }) => shortTitle))
  for (const { points } of steps) {
    expect(points).toHaveLength(9)
    expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted((a, b) => a - b))
  }
})

it('keeps a step that today’s plan no longer knows, by its own name', () => {
  const steps = stepHistories([timing({ step: 'mood-board' })], plans)
  expect(steps.map(({ title }) => title)).toEqual(['Mood board'])
})

it('marks a show whose machine was busy, and tells what that cost', () => {
  const took = (runId: string, seconds: number, load: number | null) =>
    timing({ runId, startedAt: 0, endedAt: seconds * 1000, load })
  const [step] = stepHistories([took('a', 10, 0.4), took('b', 30, BUSY_FROM), took('c', 11, null)], plans)
  expect(step?.points.map(({ runId, busy }) => `${runId} ${busy}`).toSorted()).toEqual(['a false', 'b true', 'c false'])
  expect(step?.generators).toEqual([{ generator: 'builtin', count: 3, typical: 11_000, usual: null, whenBusy: 30_000 }])
})

it('tells generators apart, the one used most first', () => {
  const by = (generator: string, runId: string) => timing({ generator, runId })
  const [step] = stepHistories([by('other', 'a'), by('builtin', 'b'), by('builtin', 'c')], plans)
  expect(step?.generators.map(({ generator, count }) => `${generator} ${count}`)).toEqual(['builtin 2', 'other 1'])
})
