import { expect, it } from 'vitest'
import {
  backgroundIds,
  cancelledIds,
  endedSinceIds,
  finishedIds,
  inProductionIds,
} from '../../../../src/renderer/view/lists.ts'
import { cancelledShow, demoShow, failedVideos, finishedShow, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

it('sorts shows by what a person can do with them, newest first', () => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'failed', startedAt: 5000 }))
  halfway(journal, demoShow({ runId: 'older', startedAt: 1000 }))
  halfway(journal, demoShow({ runId: 'newer', startedAt: 2000 }))
  finishedShow(journal, demoShow({ runId: 'finished', startedAt: 0 }))
  cancelledShow(journal, demoShow({ runId: 'cancelled', startedAt: 0 }))
  const board = journal.board()
  expect(inProductionIds(board)).toEqual(['failed', 'newer', 'older'])
  expect(backgroundIds(board)).toEqual(['newer', 'older', 'failed'])
  expect(finishedIds(board)).toEqual(['finished'])
  expect(cancelledIds(board)).toEqual(['cancelled'])
})

it('keeps what ended since a moment, the latest first, and no more than five', () => {
  const journal = createDemoJournal()
  for (let index = 0; index < 8; index++) {
    finishedShow(journal, demoShow({ runId: `r${index}`, startedAt: index * 60_000 }))
  }
  // A finished show of the scene takes seven minutes.
  const board = journal.board()
  expect(endedSinceIds(board, 0)).toEqual(['r7', 'r6', 'r5', 'r4', 'r3'])
  expect(endedSinceIds(board, 420_000 + 6 * 60_000)).toEqual(['r7', 'r6'])
})
