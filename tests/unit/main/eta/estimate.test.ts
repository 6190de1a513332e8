import { describe, expect, it } from 'vitest'
import { estimate, prepare } from '../../../../src/main/eta/estimate.ts'
import type { RunPlan, RunSoFar } from '../../../../src/main/eta/model.ts'
import { done, MINUTE, notStarted, pastShow, pastShows, running, showPlan, soFarWith } from './support.ts'

/** Minutes that an estimate gives. */
function minutes(plan: RunPlan, history: Parameters<typeof prepare>[1], soFar: RunSoFar, nowMin = 0): number {
  const { p50Ms } = estimate(plan, history, soFar, nowMin * MINUTE)
  if (p50Ms === null) throw new Error('there is no estimate')
  return p50Ms / MINUTE
}

describe('when a run will be done', () => {
  const plan = showPlan()

  it('is told before the start, as long as such runs took', () => {
    // 1 for the script, then four characters of 6 minutes, two at a time, then 1 for the grid.
    const left = minutes(plan, pastShows(5), notStarted(plan))
    expect(left).toBeGreaterThan(13)
    expect(left).toBeLessThan(16)
  })

  it('takes half as long with twice the places', () => {
    const wide = showPlan({ places: 4 })
    const left = minutes(wide, pastShows(5), notStarted(wide))
    expect(left).toBeGreaterThan(7)
    expect(left).toBeLessThan(10)
  })

  it('grows with the number of items', () => {
    const eight = showPlan({ items: 8 })
    const left = minutes(eight, pastShows(5), notStarted(eight))
    expect(left).toBeGreaterThan(24)
    expect(left).toBeLessThan(30)
  })

  it('counts down as the run goes as usual', () => {
    const history = pastShows(5)
    const soFar = soFarWith(plan, { 0: done(0, 1), 1: done(1, 3), 2: done(1, 3), 5: running(3), 6: running(3) })
    const left = minutes(plan, history, soFar, 5)
    expect(left).toBeGreaterThan(8)
    expect(left).toBeLessThan(11)
  })

  it('is later where this run is slower than the ones before', () => {
    const history = pastShows(5)
    const usual = soFarWith(plan, { 0: done(0, 1), 1: done(1, 3), 2: done(1, 3) })
    const slow = soFarWith(plan, { 0: done(0, 2), 1: done(2, 6), 2: done(2, 6) })
    expect(minutes(plan, history, slow, 6)).toBeGreaterThan(minutes(plan, history, usual, 3) + 0.5)
  })

  it('follows the earlier run that this one resembles', () => {
    const mixed = [1, 2, 3, 4, 5, 6].map((number) => pastShow(number, number % 2 ? {} : { portraits: 6, videos: 12 }))
    const slow = soFarWith(plan, { 0: done(0, 1), 1: done(1, 7), 2: done(1, 7), 5: running(7), 6: running(7) })
    expect(minutes(plan, mixed, slow, 7)).toBeGreaterThan(22)
  })

  it('is never told as nothing while something still runs', () => {
    const last = soFarWith(plan, Object.fromEntries(plan.tasks.map((_, index) => [index, done(0, 1)])))
    const soFar = { ...last, tasks: last.tasks.map((task, index) => (index === 9 ? running(1) : task)) }
    const told = estimate(plan, pastShows(5), soFar, 100 * MINUTE)
    expect(told.p50Ms).toBeGreaterThan(MINUTE)
    expect(told.perStep).toHaveLength(1)
  })

  it('is nothing once all is done', () => {
    const soFar = soFarWith(plan, Object.fromEntries(plan.tasks.map((_, index) => [index, done(0, 1)])))
    expect(estimate(plan, pastShows(5), soFar, 5 * MINUTE)).toMatchObject({ p50Ms: 0, p90Ms: 0, perStep: [] })
  })

  it('leaves out what will never run', () => {
    const whole = minutes(plan, pastShows(5), soFarWith(plan, {}))
    const lost = minutes(plan, pastShows(5), soFarWith(plan, { 1: { status: 'given-up' }, 2: { status: 'given-up' } }))
    expect(lost).toBeLessThan(whole - 4)
  })

  it('counts the tries that failed before', () => {
    const failing = pastShows(5).map((run) => ({
      ...run,
      attempts: run.attempts.flatMap((attempt) =>
        attempt.step === 'videos'
          ? [
              { ...attempt, outcome: 'failed' as const },
              { ...attempt, attempt: 2 },
            ]
          : [attempt],
      ),
    }))
    expect(minutes(plan, failing, notStarted(plan))).toBeGreaterThan(minutes(plan, pastShows(5), notStarted(plan)) + 1)
  })

  it('is the same whoever asks, and however often', () => {
    const estimator = prepare(plan, pastShows(5))
    const first = estimator.estimate(notStarted(plan), 0)
    estimator.estimate(soFarWith(plan, { 0: running(0) }), MINUTE)
    expect(estimator.estimate(notStarted(plan), 0)).toEqual(first)
    expect(estimate(plan, pastShows(5), notStarted(plan), 0)).toEqual(first)
  })
})

describe('what an estimate rests on', () => {
  const plan = showPlan()

  it('is nothing before a first run: no number is made up', () => {
    expect(estimate(plan, [], notStarted(plan), 0)).toMatchObject({
      ...{ p50Ms: null, p90Ms: null, rawP90Ms: null, basis: 'none' },
      reason: 'No estimate yet: nothing like this has run before.',
    })
  })

  it('is the definition where somebody has measured it', () => {
    const measured = showPlan({ msPerWeight: MINUTE })
    expect(estimate(measured, [], notStarted(measured), 0).basis).toBe('defaults')
  })

  it('is the run itself once a first task has ended', () => {
    const soFar = soFarWith(plan, { 0: done(0, 1), 1: running(1) })
    const told = estimate(plan, [], soFar, 2 * MINUTE)
    expect(told.basis).toBe('this-run')
    expect(told.p50Ms).toBeGreaterThan(0)
  })

  it('is history as soon as there is a single run', () => {
    expect(estimate(plan, pastShows(1), notStarted(plan), 0).basis).toBe('history')
  })

  it('is not the history of another generator', () => {
    const other = pastShows(3).map((run) => ({
      ...run,
      attempts: run.attempts.map((attempt) => ({ ...attempt, generator: 'elsewhere' })),
    }))
    expect(estimate(plan, other, notStarted(plan), 0).basis).toBe('none')
  })
})
