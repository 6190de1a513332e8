import { expect, test } from 'vitest'
import { createDigest } from '../../../../src/main/notify/digest.ts'
import type { Notice } from '../../../../src/shared/contract/feed-messages.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

function open() {
  const clock = createManualClock()
  const told: Notice[] = []
  return { clock, told, digest: createDigest(clock, (notice) => told.push(notice)) }
}

const notice = (show: number, kind: Notice['kind'] = 'step-finished'): Notice => ({
  id: `r${show}/1`,
  kind,
  title: `Portraits ${show} done`,
  body: `Show ${show}`,
  runId: `r${show}`,
  stepId: 'portrait',
})
const titles = (told: readonly Notice[]) => told.map(({ title }) => title)

test('a few notices come at once, each for itself', () => {
  const { digest, told } = open()
  for (const show of [1, 2, 3]) digest.put(notice(show))
  expect(titles(told)).toEqual(['Portraits 1 done', 'Portraits 2 done', 'Portraits 3 done'])
})

test('a flood of fifty shows is six notices and one that stands for the rest', () => {
  const { clock, digest, told } = open()
  for (let show = 1; show <= 50; show++) digest.put(notice(show))
  expect(told).toHaveLength(6)
  clock.advance(10_000)
  expect(told).toHaveLength(7)
  expect(told.at(-1)).toEqual({
    id: 'r50/1/digest',
    kind: 'step-finished',
    title: '44 steps done',
    body: 'Portraits 7 done, Portraits 8 done, Portraits 9 done and 41 more',
    runId: 'r50',
    stepId: 'portrait',
  })
  expect(clock.timers).toBe(0)
})

test('a failure in the middle of a flood of good news is told at once', () => {
  const { digest, told } = open()
  for (let show = 1; show <= 50; show++) digest.put(notice(show))
  digest.put(notice(51, 'step-failed'))
  expect(told.at(-1)?.runId).toBe('r51')
})

test('one notice that had to wait is told as it is', () => {
  const { clock, digest, told } = open()
  for (let show = 1; show <= 7; show++) digest.put(notice(show))
  clock.advance(10_000)
  expect(told.at(-1)).toEqual(notice(7))
})

test('what a show did on its way waits no longer once the show has ended', () => {
  const { clock, digest, told } = open()
  for (let show = 1; show <= 7; show++) digest.put(notice(show))
  digest.put({ ...notice(7, 'run-finished'), id: 'r7/2', title: 'Show 7 is ready', stepId: null })
  clock.advance(60_000)
  expect(titles(told).slice(6)).toEqual(['Show 7 is ready'])
})

test('notices that come slowly are never held back', () => {
  const { clock, digest, told } = open()
  for (let show = 1; show <= 30; show++) {
    digest.put(notice(show, 'run-failed'))
    clock.advance(5000)
  }
  expect(told).toHaveLength(30)
})

test('nothing is told, and no timer is left, after it is closed', () => {
  const { clock, digest, told } = open()
  for (let show = 1; show <= 50; show++) digest.put(notice(show))
  digest.close()
  expect(clock.timers).toBe(0)
  expect(told).toHaveLength(6)
})

test('a clock that is set back holds nothing up for longer than a flood would', () => {
  const clock = createManualClock()
  let back = 0
  const told: Notice[] = []
  const digest = createDigest({ now: () => clock.now() - back, after: clock.after }, (each) => told.push(each))
  digest.put(notice(1, 'run-paused'))
  back = 3_600_000
  digest.put(notice(2, 'run-paused'))
  clock.advance(10_000)
  expect(told.map(({ runId }) => runId)).toEqual(['r1', 'r2'])
})

test('nothing is told of a show that has been deleted meanwhile', () => {
  const { clock, digest, told } = open()
  digest.put(notice(1, 'run-failed'))
  for (const show of [2, 3, 4, 5]) digest.put(notice(show, 'run-failed'))
  digest.drop('r4')
  digest.drop('r5')
  clock.advance(10_000)
  expect(told.map(({ runId }) => runId)).toEqual(['r1', 'r2', 'r3'])
})
