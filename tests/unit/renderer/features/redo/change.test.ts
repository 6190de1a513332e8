import fc from 'fast-check'
import { expect, it } from 'vitest'
import { briefOf, rollSeed, sentChange, workInputs } from '../../../../../src/renderer/features/redo/change.ts'
import { type Run, stepOf } from '../../../../../src/shared/domain/run.ts'
import { demoShow, finishedShow } from '../../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../../support/demo-shows.ts'

function finishedRun(): Run {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  journal.add('r0', 1, {
    type: 'task:edited',
    data: { stepId: 'portrait', taskId: 'r0/portrait/c2', item: 'c2', edit: { brief: 'A red coat.' } },
  })
  const run = journal.board().runs.r0
  if (!run) throw new Error('the scene told of no run')
  return run
}

it('only what differs from before is sent', () => {
  expect(sentChange({ seed: null, brief: 'As it was. ' }, 'As it was.')).toEqual({})
  expect(sentChange({ seed: null, brief: '  ' }, 'As it was.')).toEqual({})
  expect(sentChange({ seed: 0, brief: ' Other words. ' }, 'As it was.')).toEqual({ seed: 0, brief: 'Other words.' })
})

it('a brief is a person’s, of pieces that are made from what they look like; the newest words count', () => {
  const run = finishedRun()
  expect(briefOf(run, 'portrait', 'c1')).toBe('Silver hair, good coat.')
  expect(briefOf(run, 'portrait', 'c2')).toBe('A red coat.')
  expect(briefOf(run, 'portrait', null)).toBeNull()
  expect(briefOf(run, 'trailer', null)).toBeNull()
})

it('another seed for everybody gives each their own', () => {
  const tasks = stepOf(finishedRun(), 'portrait')?.tasks ?? []
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
      const inputs = workInputs('r0', 'portrait', null, { seed }, tasks)
      expect(inputs.map(({ item }) => item)).toEqual(tasks.map(({ item }) => item))
      const seeds = inputs.map((input) => input.seed ?? -1)
      expect(new Set(seeds).size).toBe(tasks.length)
      expect(seeds.every((one) => one >= 0 && one <= 0xffffffff)).toBe(true)
    }),
  )
})

it('without another seed everybody is one command, as is one person, and a step that is nobody’s', () => {
  const tasks = stepOf(finishedRun(), 'portrait')?.tasks ?? []
  expect(workInputs('r0', 'portrait', null, {}, tasks)).toEqual([{ runId: 'r0', step: 'portrait' }])
  expect(workInputs('r0', 'portrait', 'c2', { seed: 5, brief: 'Tall.' }, tasks)).toEqual([
    { runId: 'r0', step: 'portrait', item: 'c2', seed: 5, brief: 'Tall.' },
  ])
  const trailer = stepOf(finishedRun(), 'trailer')?.tasks ?? []
  expect(workInputs('r0', 'trailer', null, { seed: 5 }, trailer)).toEqual([{ runId: 'r0', step: 'trailer', seed: 5 }])
})

it('a rolled seed is short enough to be read out', () => {
  for (let n = 0; n < 100; n++) expect(String(rollSeed()).length).toBeLessThanOrEqual(6)
})
