import { expect, it } from 'vitest'
import { compareSteps } from '../../../../../src/renderer/features/timings/compare-steps.ts'
import { historyTimings } from '../../../../support/demo-history.ts'
import { LUNAR_NOW } from '../../../../support/demo-timeline.ts'
import { lunarAt } from '../timeline/tell.ts'

const now = LUNAR_NOW * 1000
const { run, model } = lunarAt(false)
const tries = [...model.tries.values()]
const compare = (shows: number) => compareSteps(run, tries, historyTimings(shows, 0), now)

it('tells what this show took beside what is usual', () => {
  const portraits = compare(30).steps.find(({ stepId }) => stepId === 'portrait')
  expect(portraits?.done.toSorted((a, b) => a - b)).toEqual([68_000, 71_000, 74_000])
  expect(portraits?.typical).toBe(71_000)
  expect(portraits?.running.toSorted((a, b) => a - b)).toEqual([17_000, 61_000])
  expect(portraits?.usual?.from).toBeLessThan(portraits?.usual?.to ?? 0)
})

it('sets it against the last two dozen shows, and never against itself', () => {
  expect(compare(30).runs).toBe(24)
  expect(compare(3).runs).toBe(3)
  const own = historyTimings(1, 0).map((timing) => ({ ...timing, runId: run.id }))
  expect(compareSteps(run, tries, own, now).runs).toBe(0)
})

it('says nothing of what is usual where there is too little to tell', () => {
  const { steps } = compare(2)
  expect(steps.find(({ stepId }) => stepId === 'trailer')?.usual).toBeNull()
  expect(steps.find(({ stepId }) => stepId === 'video')?.usual).not.toBeNull()
})

it('draws no more dots than can be seen, and all of them within the scale that it names', () => {
  const { steps, mostMs } = compare(30)
  for (const step of steps) {
    expect(step.earlier.length).toBeLessThanOrEqual(40)
    for (const ms of [...step.done, ...step.running]) expect(ms).toBeLessThan(mostMs)
  }
})
