import { describe, expect, it } from 'vitest'
import { estimate } from '../../../../../src/main/eta/estimate.ts'
import { done, MINUTE, notStarted, pastShows, running, showPlan, soFarWith } from '../support.ts'

describe('the reason', () => {
  const plan = showPlan()
  const history = pastShows(5)

  it('names the step that sets the pace, how many at a time, and how long each', () => {
    const { reason } = estimate(plan, history, notStarted(plan), 0)
    expect(reason).toMatch(/^Videos set the pace: two at a time, about (4 min|3 min 5\d s|4 min \d s) each\.$/)
  })

  it('says so where all run at once', () => {
    const wide = showPlan({ places: 9 })
    expect(estimate(wide, history, notStarted(wide), 0).reason).toMatch(/^Videos set the pace: all at once, /)
  })

  it('speaks of one thing in the singular', () => {
    const allButGrid = Object.fromEntries(plan.tasks.slice(0, -1).map((_, index) => [index, done(0, 1)]))
    const { reason } = estimate(
      plan,
      pastShows(5, { script: 1, portraits: 1, videos: 1 }),
      soFarWith(plan, allButGrid),
      MINUTE,
    )
    expect(reason).toMatch(/^Grid sets the pace: about .* to go\.$/)
  })

  it('tells what takes longer than usual today, and by how much', () => {
    const slow = soFarWith(plan, { 0: done(0, 1), 1: done(1, 3.8), 2: done(1, 3.8), 3: running(3.8), 4: running(3.8) })
    expect(estimate(plan, history, slow, 4 * MINUTE).reason).toBe('Portraits take 1.4× as long as usual today.')
  })

  it('and what is faster', () => {
    const fast = soFarWith(plan, { 0: done(0, 1), 1: done(1, 2), 2: done(1, 2), 3: running(2), 4: running(2) })
    expect(estimate(plan, history, fast, 2.2 * MINUTE).reason).toBe('Portraits go 2× as fast as usual today.')
  })

  it('admits that a first run has nothing else to go by', () => {
    const { reason } = estimate(plan, [], soFarWith(plan, { 0: done(0, 1) }), MINUTE)
    expect(reason).toBe('A first run: what it has done so far is all there is to go by.')
  })
})
