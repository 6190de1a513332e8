import { describe, expect, it } from 'vitest'
import { estimate } from '../../../../../src/main/eta/estimate.ts'
import { done, MINUTE, pastShows, running, showPlan, soFarWith } from '../support.ts'

describe('running longer than usual', () => {
  const plan = showPlan()
  /** The first portrait has run since minute 1. */
  const soFar = soFarWith(plan, { 0: done(0, 1), 1: running(1) })

  it('is said of a task that has lasted clearly longer than all before it, with what is usual', () => {
    const { late, reason } = estimate(plan, pastShows(5), soFar, 6 * MINUTE)
    expect(late.map(({ task }) => task)).toEqual([1])
    expect((late[0]?.usualMs ?? 0) / MINUTE).toBeCloseTo(2, 1)
    expect(reason).toBe('Portraits: one runs longer than usual, which is about 2 min.')
  })

  it('is not said of one that takes as long as some did', () => {
    expect(estimate(plan, pastShows(5), soFar, 2.5 * MINUTE).late).toEqual([])
  })

  it('is not said while too few have been seen to know what is usual', () => {
    expect(estimate(plan, pastShows(2), soFar, 6 * MINUTE).late).toEqual([])
    expect(estimate(plan, [], soFar, 600 * MINUTE).late).toEqual([])
  })

  it('is not said once others of this run took as long', () => {
    const slow = soFarWith(plan, { 0: done(0, 1), 1: done(1, 6), 2: running(1) })
    expect(estimate(plan, pastShows(5), slow, 6.5 * MINUTE).late).toEqual([])
  })
})
