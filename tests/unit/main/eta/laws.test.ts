import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate } from '../../../../src/main/eta/estimate.ts'
import type { Estimate, PastAttempt, PastRun, RunPlan, RunSoFar, TaskState } from '../../../../src/main/eta/model.ts'
import { MINUTE, notStarted, pastShow, pastShows, showPlan } from './support.ts'

/** A time as a broken clock may give it. */
const anyTime = fc.oneof(
  fc.integer({ min: -10 * MINUTE, max: 100 * MINUTE }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1e15, 1e15, 0),
)

const anySize = fc.oneof(fc.constant(null), fc.constantFrom(0, -1, Number.NaN, 1e300), fc.double({ min: 0.1, max: 50 }))

const anyAttempt: fc.Arbitrary<PastAttempt> = fc.record({
  step: fc.constantFrom('script', 'portraits', 'videos', 'grid', 'renamed'),
  item: fc.constantFrom(null, 'c0', 'c1', ''),
  generator: fc.constantFrom('studio', 'studio', 'elsewhere'),
  attempt: fc.integer({ min: 1, max: 3 }),
  outcome: fc.constantFrom('succeeded', 'succeeded', 'failed', 'interrupted', 'cancelled'),
  queuedAt: fc.oneof(fc.constant(null), anyTime),
  startedAt: anyTime,
  endedAt: anyTime,
  size: anySize,
})

const anyNumber = fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constant(Number.NaN))

const anyRun: fc.Arbitrary<PastRun> = fc.record({
  runId: fc.string(),
  startedAt: anyTime,
  endedAt: anyTime,
  concurrency: anyNumber,
  attempts: fc.array(anyAttempt, { maxLength: 30 }),
  forecasts: fc.array(fc.record({ at: anyTime, p50Ms: anyTime, rawP90Ms: anyTime, cameMs: anyTime }), { maxLength: 4 }),
})

const anyState: fc.Arbitrary<TaskState> = fc.oneof(
  fc.record({ status: fc.constant('waiting' as const), queuedAt: fc.oneof(fc.constant(null), anyTime) }),
  fc.record({
    status: fc.constant('running' as const),
    queuedAt: fc.constant(null),
    startedAt: anyTime,
    fraction: fc.oneof(fc.constant(null), fc.double()),
  }),
  fc.record({
    status: fc.constant('done' as const),
    queuedAt: fc.constant(null),
    startedAt: anyTime,
    endedAt: anyTime,
  }),
  fc.constant({ status: 'given-up' as const }),
)

const anyPlan: fc.Arbitrary<RunPlan> = fc
  .record({
    items: fc.integer({ min: 0, max: 6 }),
    places: fc.constantFrom(-1, 0, 1, 2, Infinity, Number.NaN),
    msPerWeight: fc.constantFrom(null, 0, -1, Number.NaN, MINUTE),
  })
  .map(showPlan)

function anySoFar(plan: RunPlan): fc.Arbitrary<RunSoFar> {
  const { length } = plan.tasks
  return fc.record({
    startedAt: fc.oneof(fc.constant(null), anyTime),
    paused: fc.boolean(),
    tasks: fc.array(anyState, { minLength: length, maxLength: length }),
    pausedMs: anyTime,
  })
}

const isSoundMs = (ms: number): boolean => Number.isFinite(ms) && ms >= 0

function expectSound({ p50Ms, p90Ms, rawP90Ms, perStep, late, basis, reason }: Estimate): void {
  if (basis === 'none') expect([p50Ms, p90Ms, rawP90Ms]).toEqual([null, null, null])
  else {
    expect([p50Ms, p90Ms, rawP90Ms].every((ms) => isSoundMs(ms ?? Number.NaN))).toBe(true)
    expect(p50Ms ?? 0).toBeLessThanOrEqual(p90Ms ?? 0)
  }
  for (const step of perStep) {
    expect(isSoundMs(step.p50Ms) && isSoundMs(step.p90Ms) && step.p50Ms <= step.p90Ms).toBe(true)
  }
  expect(late.every(({ usualMs }) => isSoundMs(usualMs))).toBe(true)
  expect(reason).toMatch(/^\S.*\.$/)
  expect(reason).not.toMatch(/NaN|Infinity|undefined/)
}

describe('whatever the clock and the history say', () => {
  const anything = anyPlan.chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      history: fc.array(anyRun, { maxLength: 4 }),
      soFar: anySoFar(plan),
      now: anyTime,
      previous: fc.oneof(fc.constant(undefined), fc.record({ at: anyTime, p50Ms: anyTime })),
    }),
  )

  it('an estimate is a number of milliseconds, not below zero, the middle before the end of the range', () => {
    fc.assert(
      fc.property(anything, ({ plan, history, soFar, now, previous }) => {
        expectSound(estimate(plan, history, soFar, now, previous))
      }),
      { numRuns: 300 },
    )
  })

  it('the same question has the same answer', () => {
    fc.assert(
      fc.property(anything, ({ plan, history, soFar, now }) => {
        expect(estimate(plan, history, soFar, now)).toEqual(estimate(plan, history, soFar, now))
      }),
      { numRuns: 50 },
    )
  })

  it('something is left while anything runs', () => {
    fc.assert(
      fc.property(anything, ({ plan, history, soFar, now, previous }) => {
        const { p50Ms } = estimate(plan, history, soFar, now, previous)
        const isRunning = soFar.tasks.some(({ status }) => status === 'running')
        expect(p50Ms === null || !isRunning || p50Ms > 0).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a plan at the edges', () => {
  it('without items is estimated from what is left of it', () => {
    const plan = showPlan({ items: 0 })
    expectSound(estimate(plan, pastShows(3), notStarted(plan), 0))
  })

  it('without tasks has nothing left', () => {
    const plan = { ...showPlan(), tasks: [] }
    expect(estimate(plan, pastShows(3), notStarted(plan), 0).p50Ms).toBe(0)
  })

  it('of ten thousand items is estimated as one of four is', () => {
    const plan = showPlan({ items: 10_000 })
    const told = estimate(plan, pastShows(3), notStarted(plan), 0)
    expectSound(told)
    expect((told.p50Ms ?? 0) / MINUTE).toBeGreaterThan(25_000)
  })

  it('with a history of one run gives a range', () => {
    const plan = showPlan()
    const told = estimate(plan, [pastShow(1)], notStarted(plan), 0)
    expect(told.p90Ms).toBeGreaterThan(told.p50Ms ?? Infinity)
  })

  it('with a step that is new or renamed takes more than one without', () => {
    const plan = showPlan()
    const renamed = pastShows(3).map((run) => ({
      ...run,
      attempts: run.attempts.filter((attempt) => attempt.step !== 'videos'),
    }))
    const without = {
      ...plan,
      tasks: plan.tasks.filter((task) => task.step !== 2).map((task) => ({ ...task, needs: [] })),
    }
    const told = estimate(plan, renamed, notStarted(plan), 0)
    expectSound(told)
    expect(told.p50Ms).toBeGreaterThan(estimate(without, renamed, notStarted(without), 0).p50Ms ?? Infinity)
  })

  it('whose tasks need one another in a ring ends all the same', () => {
    const plan = showPlan()
    const ring = {
      ...plan,
      tasks: plan.tasks.map((task, index) => (index === 0 ? { ...task, needs: [9, 77, -1] } : task)),
    }
    expectSound(estimate(ring, pastShows(2), notStarted(ring), 0))
  })
})
