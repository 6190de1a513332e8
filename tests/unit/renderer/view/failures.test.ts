import { expect, it } from 'vitest'
import {
  failureGroups,
  failureHeadline,
  retryChoices,
  runFailureLine,
  runRetryLabel,
} from '../../../../src/renderer/view/failures.ts'
import { type Run, type Step, stepOf } from '../../../../src/shared/domain/run.ts'
import { demoShow, people } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

/** A show of some people in which the portraits at the given places failed, each with its own message. */
function failing(count: number, messages: Readonly<Record<number, string>>): { run: Run; step: Step } {
  const journal = createDemoJournal()
  journal.show(demoShow({ runId: 'r0', startedAt: 0, people: people(count) }), (script) => {
    script.whole('show-generation', 0, 1)
    script.whole('character-seeds', 1, 2)
    script.begin('portrait', 2)
    for (const [index, item] of script.items.entries()) {
      script.start('portrait', item, 2)
      const message = messages[index]
      if (message === undefined) script.succeed('portrait', item, 3)
      else script.fail('portrait', item, 3, { code: 'DISK_FULL', message, retryable: true })
    }
  })
  const run = journal.board().runs.r0
  const step = run && stepOf(run, 'portrait')
  if (!run || !step) throw new Error('the scene told of no portraits')
  return { run, step }
}

it('names one person on the button where one failed', () => {
  expect(retryChoices(failing(3, { 1: 'Full.' }).step)).toEqual([{ label: 'Retry Teo', item: 'c2' }])
})

it('offers both together and each alone where two failed', () => {
  expect(retryChoices(failing(3, { 0: 'Full.', 1: 'Full.' }).step)).toEqual([
    { label: 'Retry both', item: null },
    { label: 'Retry Ines', item: 'c1' },
    { label: 'Retry Teo', item: 'c2' },
  ])
})

it('offers only all together where many failed', () => {
  const { step } = failing(6, { 0: 'Full.', 1: 'Full.', 2: 'Full.' })
  expect(retryChoices(step)).toEqual([{ label: 'Retry all 3', item: null }])
})

it('says once what failed, for whom and why', () => {
  const { step } = failing(3, { 0: 'Full.', 2: 'Full.' })
  expect(failureGroups(step).map((group) => [failureHeadline(step, group), group.words])).toEqual([
    ['The portraits of Ines and Ruth failed.', 'Full.'],
  ])
})

it('says whom each of several reasons hit', () => {
  const { step } = failing(4, { 0: 'Full.', 1: 'Torn.', 3: 'Full.' })
  expect(failureGroups(step).map((group) => [failureHeadline(step, group), group.words])).toEqual([
    ['The portraits of Ines and Cal failed.', 'Full.'],
    ['The portrait of Teo failed.', 'Torn.'],
  ])
})

it('keeps for a machine’s maker each task, its try, code and message', () => {
  const [group] = failureGroups(failing(3, { 0: 'Full.', 2: 'Full.' }).step)
  expect(group?.technical).toBe('portrait/c1, try 1: DISK_FULL: Full.\nportrait/c3, try 1: DISK_FULL: Full.')
})

it('sums a run up in one line and one button', () => {
  const { run } = failing(5, { 0: 'Full.', 1: 'Full.' })
  expect(runFailureLine(run)).toBe('2 of 5 portraits failed')
  expect(runRetryLabel(run)).toBe('Retry 2 portraits')
})
