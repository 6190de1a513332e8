import { expect, it, vi } from 'vitest'
import { createFeedListener } from '../../../../src/renderer/state/feed-listener.ts'
import { createAppStore } from '../../../../src/renderer/state/store.ts'
import { demoShow, justStarted } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

function listening() {
  const store = createAppStore()
  const frames: (() => void)[] = []
  const onLive = vi.fn()
  const listener = createFeedListener({
    store,
    schedule: (run) => {
      frames.push(run)
      return () => {
        frames.splice(frames.indexOf(run), 1)
      }
    },
    clock: createManualClock(),
    onNotice: () => undefined,
    onLive,
  })
  const journal = createDemoJournal()
  justStarted(journal, demoShow({ runId: 'r0', startedAt: 0 }))
  const frame = () => {
    for (const run of frames.splice(0)) run()
  }
  return { store, listener, journal, onLive, frame }
}

it('does not take an empty board for "nothing there" before the first snapshot', () => {
  const { store, listener, journal, frame } = listening()
  expect(store.getState().boardKnown).toBe(false)
  listener.onBoard(journal.board(), [])
  frame()
  expect(store.getState()).toMatchObject({ boardKnown: true, board: journal.board() })
})

it('shows what came before a cut of the line before it shows the cut', () => {
  const { store, listener, journal } = listening()
  listener.onBoard(journal.board(), [])
  listener.onConnection({ status: 'reconnecting', attempt: 1, nextTryAt: 0 })
  expect(store.getState().board).toEqual(journal.board())
  expect(store.getState().connection.status).toBe('reconnecting')
})

it('tells each time the line is up', () => {
  const { listener, onLive } = listening()
  listener.onConnection({ status: 'connecting' })
  listener.onConnection({ status: 'live', missed: null })
  expect(onLive).toHaveBeenCalledTimes(1)
})

it('keeps the announcement of an earlier change within the same frame', () => {
  const { store, listener, journal, frame } = listening()
  listener.onBoard(journal.board(), journal.events())
  listener.onBoard(journal.board(), [])
  frame()
  expect(store.getState().announcement).toContain('Show Blueprint started')
})

it('keeps live values and estimates of one frame together', () => {
  const { store, listener, frame } = listening()
  const eta = { p50Ms: 60_000, p90Ms: 90_000, basis: 'history', reason: '', perStep: [], late: [] } as const
  listener.onLive({ 'r0/portrait': { fraction: 0.5 } }, { r0: eta })
  expect(store.getState().outlooks).toEqual({})
  frame()
  expect(store.getState().outlooks).toMatchObject({ r0: { value: eta, agoMs: 0 } })
  expect(store.getState().progress).toEqual({ 'r0/portrait': { fraction: 0.5 } })
})
