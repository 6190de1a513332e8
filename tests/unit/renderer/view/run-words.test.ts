import { expect, it } from 'vitest'
import { runAbout, runStatusLine } from '../../../../src/renderer/view/run-words.ts'
import type { Run } from '../../../../src/shared/domain/run.ts'
import {
  cancelledShow,
  demoShow,
  failedVideos,
  finishedShow,
  halfway,
  justStarted,
  pausedInDossiers,
  people,
} from '../../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal, type DemoShow } from '../../../support/demo-shows.ts'
import { diskFullShow, interruptedShow } from '../../../support/recovery-scenes.ts'

const runOf = (scene: (journal: DemoJournal, show: DemoShow) => void): Run => {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0, people: people(5) }))
  const run = journal.board().runs.r0
  if (!run) throw new Error('the scene told of no run')
  return run
}

it.each([
  [halfway, 'Portraits 3 of 5, videos 1 of 5'],
  [failedVideos, '2 of 5 videos failed'],
  [pausedInDossiers, 'Paused in Dossiers, 2 of 5'],
  [finishedShow, 'Finished'],
  [cancelledShow, 'Cancelled'],
  [justStarted, 'Blueprint'],
  [interruptedShow, 'Interrupted in Portraits, 3 of 5'],
  [diskFullShow, 'The disk is full, goes on by itself'],
] as const)('says what a show is doing: %o', (scene, words) => {
  expect(runStatusLine(runOf(scene))).toBe(words)
})

it('names only the steps where there is little room', () => {
  expect(runStatusLine(runOf(halfway), true)).toBe('Portraits and videos')
  expect(runStatusLine(runOf(interruptedShow), true)).toBe('Interrupted in Portraits')
  expect(runStatusLine(runOf(diskFullShow), true)).toBe('The disk is full')
})

it('says what a show is about: its logline, once the blueprint is there', () => {
  expect(runAbout(runOf(halfway))).toMatch(/^Six retired astronauts/)
  expect(runAbout(runOf(justStarted))).toBe('A working title. The blueprint will name it.')
})
