import { expect, it } from 'vitest'
import { lateWords, usualWords } from '../../../../src/renderer/view/late.ts'
import { stepOf } from '../../../../src/shared/domain/run.ts'
import { demoShow, halfway, justStarted, people } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

function stepAt(scene: typeof halfway, stepId: string) {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r0', startedAt: 0, people: people(8) }))
  const run = journal.board().runs.r0
  const step = run && stepOf(run, stepId)
  if (!step) throw new Error('the scene has no such step')
  return step
}

it('says who takes longer than usual, and what is usual', () => {
  expect(lateWords(stepAt(halfway, 'portrait'), { 'r0/portrait/c3': 54_000 })).toEqual({
    words: 'Ruth: running longer than usual',
    usual: 'A portrait usually takes 54 s.',
  })
})

it('names several together', () => {
  const late = { 'r0/portrait/c3': 54_000, 'r0/portrait/c5': 54_000 }
  expect(lateWords(stepAt(halfway, 'portrait'), late)?.words).toBe('Ruth and Mei: running longer than usual')
})

it('needs no name where a step has one task', () => {
  const step = stepAt(justStarted, 'show-generation')
  expect(lateWords(step, { 'r0/show-generation': 38_000 })?.words).toBe('Running longer than usual')
  expect(usualWords(step.plan, 38_000)).toBe('The blueprint usually takes 38 s.')
})

it('says nothing of what has ended, or where nobody is late', () => {
  const step = stepAt(halfway, 'portrait')
  expect(lateWords(step, { 'r0/portrait/c1': 54_000 })).toBeNull()
  expect(lateWords(step, {})).toBeNull()
  expect(lateWords(step, undefined)).toBeNull()
})
