import { expect, it } from 'vitest'
import { artifactUrl, blueprintOf, digestOf, fileUrl, seedOf } from '../../../../src/renderer/view/outputs.ts'
import { demoShow, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

function halfwayRun() {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const run = journal.board().runs.r0
  if (!run) throw new Error('the scene told of no run')
  return run
}

it('reads what the steps left', () => {
  const run = halfwayRun()
  expect(blueprintOf(run)?.title).toBe('The Lunar Job')
  expect(seedOf(run, 'c4')).toMatchObject({ name: 'Cal Whitlock', role: 'The Grifter' })
  expect(digestOf(run, 'c4')?.quote).toBe('I never lie, darling. I round up.')
})

it('takes an output that it cannot read for one that is not there', () => {
  const run = halfwayRun()
  const steps = run.steps.map((step, index) =>
    index === 0 ? { ...step, tasks: step.tasks.map((task) => ({ ...task, output: { version: 9 } })) } : step,
  )
  expect(blueprintOf({ ...run, steps })).toBeNull()
})

it('gives the address of a file only once its task has succeeded', () => {
  const run = halfwayRun()
  expect(fileUrl(run, 'portrait', 'image', 'c1')).toBe('artifacts/r0.portrait.c1.image')
  expect(fileUrl(run, 'portrait', 'image', 'c3')).toBeNull()
  expect(fileUrl(run, 'trailer', 'video')).toBeNull()
})

it('gives addresses that stay below the page, whatever an id holds', () => {
  const [artifact] = halfwayRun().steps[0]?.tasks[0]?.artifacts ?? []
  expect(artifact && artifactUrl({ ...artifact, id: '../../x' })).toBe('artifacts/..%2F..%2Fx')
})
