import { expect, it } from 'vitest'
import { createReplay } from '../../../../src/renderer/features/replay/replay.ts'
import { pressKey } from '../../../../src/renderer/features/replay/replay-keys.ts'
import { demoShow, finishedShow } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'
import { inOrder } from './recordings.ts'

function pressed(keys: readonly string[], from = 0) {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const { playback, timeline } = createReplay('r0', inOrder(journal))
  playback.getState().seek(from)
  const meant = keys.map((key) =>
    pressKey({ key: key.replace('Shift ', ''), shiftKey: key.startsWith('Shift ') }, playback.getState(), timeline),
  )
  return { meant, ...playback.getState() }
}

it.each([
  ['arrow right', ['ArrowRight'], 38_000],
  ['two arrows right', ['ArrowRight', 'ArrowRight'], 64_000],
  ['an arrow there and one back', ['ArrowRight', 'ArrowLeft'], 0],
  ['Shift and an arrow', ['Shift ArrowRight'], 5000],
  ['Page Up', ['PageUp'], 5000],
  ['Page Up twice and Page Down', ['PageUp', 'PageUp', 'PageDown'], 5000],
  ['End', ['End'], 420_000],
  ['End and an arrow left', ['End', 'ArrowLeft'], 330_000],
  ['Home', ['End', 'Home'], 0],
])('%s seeks', (_, keys, position) => {
  expect(pressed(keys)).toMatchObject({ position, meant: keys.map(() => true) })
})

it('Space plays and pauses', () => {
  expect(pressed([' ']).playing).toBe(true)
  expect(pressed([' ', ' ']).playing).toBe(false)
})

it('leaves all other keys alone', () => {
  expect(pressed(['Tab', 'Enter', 'a'], 1000)).toMatchObject({ meant: [false, false, false], position: 1000 })
})
