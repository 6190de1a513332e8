import { expect, it } from 'vitest'
import { runCardState, stepCardState } from '../../../../src/renderer/view/card-state.ts'
import type { Run } from '../../../../src/shared/domain/run.ts'
import {
  cancelledShow,
  demoShow,
  failedVideos,
  finishedShow,
  halfway,
  pausedInDossiers,
} from '../../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal, type DemoShow } from '../../../support/demo-shows.ts'

const runOf = (scene: (journal: DemoJournal, show: DemoShow) => void): Run => {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const run = journal.board().runs.r0
  if (!run) throw new Error('the scene told of no run')
  return run
}

const states = (run: Run) => run.steps.map((step) => stepCardState(step, run))

it.each([
  ['running', halfway, ['completed', 'completed', 'completed', 'active', 'active', 'pending', 'pending', 'pending']],
  [
    'failed',
    failedVideos,
    ['completed', 'completed', 'completed', 'completed', 'failed', 'completed', 'completed', 'pending'],
  ],
  [
    'paused',
    pausedInDossiers,
    ['completed', 'completed', 'paused', 'pending', 'pending', 'pending', 'pending', 'pending'],
  ],
  [
    'cancelled',
    cancelledShow,
    ['completed', 'completed', 'completed', 'cancelled', 'cancelled', 'cancelled', 'cancelled', 'cancelled'],
  ],
  ['finished', finishedShow, Array(8).fill('completed')],
] as const)('gives each card of a %s show its state', (_name, scene, expected) => {
  expect(states(runOf(scene))).toEqual(expected)
})

it('gives the run the state that a person has to know first', () => {
  const scenes = [halfway, failedVideos, pausedInDossiers, cancelledShow, finishedShow]
  expect(scenes.map((scene) => runCardState(runOf(scene)))).toEqual([
    'active',
    'failed',
    'paused',
    'cancelled',
    'completed',
  ])
})
