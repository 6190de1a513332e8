import { expect, it } from 'vitest'
import { previewRows } from '../../../../../src/renderer/features/redo/preview-rows.ts'
import { demoShow, finishedShow } from '../../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../../support/demo-shows.ts'
import { redoAnswers } from '../../../../support/recovery-scenes.ts'

const journal = createDemoJournal()
finishedShow(journal, demoShow({ runId: 'r0', startedAt: 0 }))

/** The lines for a redo as the engine plans it: "portrait: Ruth Okafor". */
function lines(input: object) {
  const run = journal.board().runs.r0
  const answer = redoAnswers(journal)({ command: 'run.redo', input: { runId: 'r0', dryRun: true, ...input } })
  if (!run || !answer || !('value' in answer)) throw new Error('no plan')
  const rows = previewRows(run, (answer.value as { tasks: Parameters<typeof previewRows>[1] }).tasks)
  const told = (part: 'again' | 'checked') =>
    rows[part].map(({ step, people, everybody }) =>
      [step.plan.id, everybody ? 'everybody' : people.map(({ name }) => name).join(', ')].join(': '),
    )
  return { again: told('again'), checked: told('checked'), counts: rows.counts }
}

it('one person’s portrait leads to their video and to what shows them, and to nobody else’s', () => {
  expect(lines({ step: 'portrait', item: 'c3' })).toEqual({
    again: ['portrait: Ruth Okafor'],
    checked: ['video: Ruth Okafor', 'portrait-grid: ', 'library-poster: ', 'trailer: '],
    counts: { again: 1, checked: 4 },
  })
})

it('everybody is said of everybody', () => {
  expect(lines({ step: 'portrait' }).again).toEqual(['portrait: everybody'])
})

it('another brief leads to all that is made of that person', () => {
  expect(lines({ step: 'portrait', item: 'c3', brief: 'A red coat.' }).checked).toContain(
    'character-dossier: Ruth Okafor',
  )
})
