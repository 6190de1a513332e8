import { expect, it } from 'vitest'
import { etaValueOf } from '../../../../src/main/forecast/eta-value.ts'
import { planOf } from '../../../../src/main/forecast/run-plan.ts'
import { etaValueSchema } from '../../../../src/shared/contract/eta-value.ts'
import { smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'
import { estimateOf } from './support.ts'

const { run } = simulate({ plan: smallPlan, items: [{ id: 'a', name: 'A' }], seed: 1 })
const plan = planOf({ run, expects: null, history: [], places: { text: 1, media: 1, none: 1 } })

it('tells an estimate by the names of steps and tasks, in whole milliseconds', () => {
  const perStep = [{ step: 1, p50Ms: 10.4, p90Ms: 20.6 }]
  const late = [{ task: 2, usualMs: 5.5 }]
  const value = etaValueOf(run, plan, estimateOf({ p50Ms: 12.3, p90Ms: 24.6, perStep, late }))
  expect(value).toMatchObject({
    p50Ms: 12,
    p90Ms: 25,
    perStep: [{ stepId: 'draw', p50Ms: 10, p90Ms: 21 }],
    late: [{ taskId: 'r/film/a', usualMs: 6 }],
  })
  expect(etaValueSchema.parse(value)).toEqual(value)
})

it.each([
  [Number.NaN, 5],
  [5, Number.POSITIVE_INFINITY],
  [null, null],
])('says that nothing is known rather than a number that is none: %s, %s', (p50Ms, p90Ms) => {
  expect(etaValueOf(run, plan, estimateOf({ p50Ms, p90Ms }))).toMatchObject({ p50Ms: null, basis: 'none' })
})

it('never tells less than nothing, nor a limit below the middle, nor of steps and tasks that there are not', () => {
  const perStep = [{ step: 99, p50Ms: 1, p90Ms: 2 }]
  const late = [{ task: 99, usualMs: 1 }]
  const value = etaValueOf(run, plan, estimateOf({ p50Ms: -5, p90Ms: -50, perStep, late }))
  expect(value).toMatchObject({ p50Ms: 0, p90Ms: 0, perStep: [], late: [] })
})
