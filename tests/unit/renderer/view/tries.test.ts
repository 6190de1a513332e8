import fc from 'fast-check'
import { expect, it } from 'vitest'
import { triesOf } from '../../../../src/renderer/view/tries.ts'
import { demoShow, failedVideos, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'
import { inOrder, recordingArbitrary } from '../replay/recordings.ts'

const times = (events: readonly { readonly at: number }[]) => events.map(({ at }) => at)

it('tells when each try of a task waited, began and ended, and how', () => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r', startedAt: 0 }))
  const events = inOrder(journal)
  const video = triesOf(events, times(events)).find(({ taskId }) => taskId === 'r/video/c3')
  expect(video).toEqual({
    taskId: 'r/video/c3',
    stepId: 'video',
    item: 'c3',
    attempt: 1,
    queuedAt: 190_000,
    startedAt: 190_000,
    endedAt: 230_000,
    outcome: 'failed',
    failure: { code: 'DISK_FULL', message: 'The disk is full. Free 174 MB more, then retry.', retryable: true },
    retryAt: null,
  })
})

it('knows what goes on and what still waits', () => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r', startedAt: 0 }))
  const events = inOrder(journal)
  const open = triesOf(events, times(events)).filter(({ outcome }) => outcome === null)
  expect(open.filter(({ startedAt }) => startedAt !== null).map(({ taskId }) => taskId)).toEqual([
    'r/portrait/c3',
    'r/portrait/c5',
    'r/video/c2',
    'r/video/c4',
  ])
  expect(open.filter(({ startedAt }) => startedAt === null).map(({ taskId }) => taskId)).toEqual(['r/portrait/c6'])
})

it('has one try for every start, in any run, and none that ends before it begins', () => {
  fc.assert(
    fc.property(recordingArbitrary, (events) => {
      const order = events.map((_, index) => index)
      const tries = triesOf(events, order)
      const starts = events.filter(({ type }) => type === 'task:started')
      expect(tries.filter(({ startedAt }) => startedAt !== null)).toHaveLength(starts.length)
      for (const { queuedAt, startedAt, endedAt } of tries) {
        expect(queuedAt ?? 0).toBeLessThanOrEqual(startedAt ?? endedAt ?? order.length)
        expect(startedAt ?? 0).toBeLessThanOrEqual(endedAt ?? order.length)
      }
    }),
  )
})
