import { expect, it } from 'vitest'
import { announcementFor } from '../../../../src/renderer/view/announcements.ts'
import { demoShow, failedVideos, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

it('says one thing for a step, however many people it works on', () => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const events = journal.events().filter((event) => 'stepId' in event.data && event.data.stepId === 'portrait')
  expect(announcementFor(events, journal.board())).toBe('The Lunar Job: Portraits started.')
})

it('says that a step failed and that the show stopped', () => {
  const journal = createDemoJournal()
  failedVideos(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  expect(announcementFor(journal.events().slice(-3), journal.board())).toBe(
    'The Lunar Job: Character Videos failed. The Lunar Job stopped with a failure.',
  )
})

it('is silent where only single tasks changed', () => {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const tasks = journal.events().filter((event) => event.type.startsWith('task:'))
  expect(announcementFor(tasks, journal.board())).toBeNull()
})
