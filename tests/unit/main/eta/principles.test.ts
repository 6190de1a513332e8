import { describe, expect, it } from 'vitest'
import { estimate, prepare } from '../../../../src/main/eta/estimate.ts'
import type { PastRun, RunPlan, RunSoFar } from '../../../../src/main/eta/model.ts'
import { done, MINUTE, notStarted, pastShow, pastShows, running, showPlan, soFarWith } from './support.ts'

/** Minutes until the end that are told at a minute of a run. */
function told(plan: RunPlan, history: readonly PastRun[], soFar: RunSoFar, nowMin = 0): number {
  const { p50Ms } = estimate(plan, history, soFar, nowMin * MINUTE)
  if (p50Ms === null) throw new Error('there is no estimate')
  return p50Ms / MINUTE
}

/** How far a number is from what it should be, as a share of that. */
const off = (value: number, right: number): number => Math.abs(value - right) / right

/** A script, four portraits and videos two at a time, a grid: 1 + 6 + 6 + 1 minutes. */
const USUAL_MINUTES = 14

describe('what anyone may expect of an estimate', () => {
  const plan = showPlan()

  it('foretells a run that goes exactly like those before it nearly exactly', () => {
    const history = pastShows(8)
    expect(off(told(plan, history, notStarted(plan)), USUAL_MINUTES)).toBeLessThan(0.08)
    const later = soFarWith(plan, { 0: done(0, 1), 1: done(1, 3), 2: done(1, 3), 5: done(3, 7), 6: done(3, 7) })
    expect(off(told(plan, history, later, 7), USUAL_MINUTES - 7)).toBeLessThan(0.05)
  })

  it('rests on one earlier run nearly as on many', () => {
    expect(off(told(plan, pastShows(1), notStarted(plan)), USUAL_MINUTES)).toBeLessThan(0.1)
  })

  it('notices within a few tasks that a run is half as fast', () => {
    const slow = soFarWith(plan, { 0: done(0, 2), 1: done(2, 6), 2: done(2, 6), 5: done(6, 14), 6: done(6, 14) })
    // What is left would take 7 minutes as usual, and takes 14.
    expect(off(told(plan, pastShows(8), slow, 14), 14)).toBeLessThan(0.2)
  })

  it('stays with its predicted end while time passes and all goes as usual', () => {
    const estimator = prepare(plan, pastShows(8))
    const soFar = soFarWith(plan, { 0: done(0, 1), 1: done(1, 3), 2: done(1, 3), 5: running(3), 6: running(3) })
    const ends = Array.from({ length: 31 }, (_, index) => {
      const now = (3 + index / 10) * MINUTE
      return (now + (estimator.estimate(soFar, now).p50Ms ?? Number.NaN)) / MINUTE
    })
    expect(off(Math.min(...ends), USUAL_MINUTES)).toBeLessThan(0.05)
    expect(off(Math.max(...ends), USUAL_MINUTES)).toBeLessThan(0.05)
  })

  it('never moves its predicted end by leaps between one second and the next, however late a task is', () => {
    const estimator = prepare(
      plan,
      [1, 2, 3].map((number) => pastShow(number)),
    )
    const soFar = soFarWith(plan, { 0: running(0) })
    let before = estimator.estimate(soFar, 0)
    for (let second = 1; second <= 180; second++) {
      const now = second * 1000
      const after = estimator.estimate(soFar, now, { at: now - 1000, p50Ms: before.p50Ms ?? 0 })
      const move = (after.p50Ms ?? 0) + 1000 - (before.p50Ms ?? 0)
      expect(Math.abs(move)).toBeLessThan(0.05 * (USUAL_MINUTES + 3) * MINUTE)
      before = after
    }
  })

  it('believes a measured definition: a first run that is as defined is foretold within 15 %', () => {
    // A weight is the work of all its step's tasks: 1, 8, 16 and 1 minutes.
    const measured: RunPlan = {
      ...showPlan({ msPerWeight: MINUTE }),
      steps: showPlan().steps.map((step, index) => ({ ...step, weight: [1, 8, 16, 1][index] ?? 1 })),
    }
    expect(off(told(measured, [], notStarted(measured)), USUAL_MINUTES)).toBeLessThan(0.15)
    const later = soFarWith(measured, { 0: done(0, 1), 1: done(1, 3), 2: done(1, 3), 5: running(3), 6: running(3) })
    expect(off(told(measured, [], later, 3), USUAL_MINUTES - 3)).toBeLessThan(0.15)
  })

  it('follows a machine that is slower than the one the definition was measured on', () => {
    const measured: RunPlan = {
      ...showPlan({ msPerWeight: MINUTE }),
      steps: showPlan().steps.map((step, index) => ({ ...step, weight: [1, 8, 16, 1][index] ?? 1 })),
    }
    const slow = soFarWith(measured, { 0: done(0, 2), 1: done(2, 6), 2: done(2, 6), 5: running(6), 6: running(6) })
    expect(off(told(measured, [], slow, 6), 22)).toBeLessThan(0.25)
  })
})
