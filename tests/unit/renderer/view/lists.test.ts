import { expect, it } from 'vitest'
import { backgroundIds, cancelledIds, finishedIds, inProductionIds } from '../../../../src/renderer/view/lists.ts'
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
