import { expect, it } from 'vitest'
import { groupByStanding, taskStanding } from '../../../../src/renderer/view/groups.ts'
import { stepOf } from '../../../../src/shared/domain/run.ts'
import { demoShow, failedVideos, halfway, people } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

function groupsOf(scene: typeof halfway, stepId: string) {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0, people: people(8) }))
  const run = journal.board().runs.r0
  const step = run && stepOf(run, stepId)
  return groupByStanding(step?.tasks ?? [], taskStanding).map(({ standing, members }) => [
    standing,
    members.map(({ item }) => item),
  ])
}

it('puts what is at work before what waits, and what is done last', () => {
  expect(groupsOf(halfway, 'portrait')).toEqual([
    ['active', ['c3', 'c5']],
    ['waiting', ['c6', 'c7', 'c8']],
    ['done', ['c1', 'c2', 'c4']],
  ])
})

it('puts what failed first, and leaves out groups that nobody is in', () => {
  expect(groupsOf(failedVideos, 'video')).toEqual([
    ['failed', ['c3', 'c5']],
    ['done', ['c1', 'c2', 'c4', 'c6', 'c7', 'c8']],
  ])
})
