import { expect, it } from 'vitest'
import { sameRunFor } from '../../../../src/renderer/view/same-run.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import type { Run } from '../../../../src/shared/domain/run.ts'
import { demoShow, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'

/** A show halfway, and the same show after one video more is done. */
function beforeAndAfter(): { before: Run; after: Run } {
  const journal = createDemoJournal()
  const show = demoShow({ runId: 'r0', startedAt: 0 })
  halfway(journal, show)
  const board = journal.board()
  journal.go(show, (script) => script.succeed('video', 'c2', 250))
  const before = board.runs.r0
  const after = fold(board, journal.events()).runs.r0
  if (!before || !after) throw new Error('the scene told of no show')
  return { before, after }
}

it('is the same to whom looks at steps that nothing happened in', () => {
  const { before, after } = beforeAndAfter()
  expect(before).not.toBe(after)
  expect(sameRunFor('portrait', 'trailer')({ run: before }, { run: after })).toBe(true)
})

it('is another to whom looks at the step that something happened in', () => {
  const { before, after } = beforeAndAfter()
  expect(sameRunFor('portrait', 'video')({ run: before }, { run: after })).toBe(false)
})

it('is another as soon as it stands another way, is called another name, or is another show', () => {
  const { before } = beforeAndAfter()
  const same = sameRunFor()
  expect(same({ run: before }, { run: { ...before, status: 'paused' } })).toBe(false)
  expect(same({ run: before }, { run: { ...before, title: 'Night Maps' } })).toBe(false)
  expect(same({ run: before }, { run: { ...before, id: 'r1' } })).toBe(false)
})

it('compares all other props as they are', () => {
  const { before, after } = beforeAndAfter()
  const same = sameRunFor('portrait')
  expect(same({ run: before, asked: true }, { run: after, asked: true })).toBe(true)
  expect(same({ run: before, asked: true }, { run: after, asked: false })).toBe(false)
})
