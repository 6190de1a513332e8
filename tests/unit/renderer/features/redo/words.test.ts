import { expect, it } from 'vitest'
import { canRedo } from '../../../../../src/renderer/features/redo/can-redo.ts'
import { triedAgain } from '../../../../../src/renderer/features/redo/try-words.ts'
import { changeWords, redoTitle, retryTitle } from '../../../../../src/renderer/features/redo/work-words.ts'
import { type Run, type Step, stepOf } from '../../../../../src/shared/domain/run.ts'
import { demoShow, finishedShow, halfway, people } from '../../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../../support/demo-shows.ts'

function runOf(scene: typeof finishedShow, cast = 6): Run {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0, people: people(cast) }))
  const run = journal.board().runs.r0
  if (!run) throw new Error('the scene told of no run')
  return run
}

function step(run: Run, id: string): Step {
  const found = stepOf(run, id)
  if (!found) throw new Error(`no step ${id}`)
  return found
}

it('a question names what it is about', () => {
  const run = runOf(finishedShow)
  expect(redoTitle(step(run, 'portrait'), null)).toBe('Make all 6 portraits again')
  expect(redoTitle(step(run, 'portrait'), 'Ruth Okafor')).toBe('Make Ruth’s portrait again')
  expect(redoTitle(step(run, 'trailer'), null)).toBe('Make the trailer again')
  expect(retryTitle(step(run, 'video'), null, 2)).toBe('Retry 2 videos with a change')
  expect(retryTitle(step(run, 'video'), 'Mei Hsu', 2)).toBe('Retry Mei’s video with a change')
})

it('of a cast of one nobody says all', () => {
  expect(redoTitle(step(runOf(finishedShow, 1), 'portrait'), null)).toBe('Make the portrait again')
})

it('a brief is offered only where one is read', () => {
  const run = runOf(finishedShow)
  expect(changeWords(step(run, 'portrait'))).toBe('Retry with another brief or seed…')
  expect(changeWords(step(run, 'character-seeds'))).toBe('Retry with another seed…')
  expect(changeWords(step(run, 'video'))).toBe('Retry with another brief…')
  expect(changeWords(step(run, 'trailer'))).toBeNull()
})

it('only what is finished can be made again, and nothing while a show is brought to a halt', () => {
  const run = runOf(finishedShow)
  const going = runOf(halfway)
  expect(canRedo(run, step(run, 'portrait').tasks)).toBe(true)
  expect(canRedo(going, step(going, 'portrait').tasks)).toBe(false)
  expect(canRedo(going, step(going, 'character-dossier').tasks)).toBe(true)
  expect(canRedo({ ...run, status: 'pausing' }, step(run, 'portrait').tasks)).toBe(false)
  expect(canRedo({ ...run, origin: 'report' }, step(run, 'portrait').tasks)).toBe(false)
  expect(canRedo(run, [])).toBe(false)
})

it.each([
  [8000, 'again in 8 s'],
  [7001, 'again in 8 s'],
  [0, 'again any moment'],
  [-5000, 'again any moment'],
  [240_000, 'again in 4 min'],
])('%i ms before the next try it says “%s”', (leftMs, words) => {
  expect(triedAgain(100_000 + leftMs, 100_000)).toBe(words)
})
