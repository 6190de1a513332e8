import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createReplay } from '../../../../src/renderer/features/replay/replay.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD, isActive } from '../../../../src/shared/domain/run.ts'
import { demoShow, finishedShow } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'
import { inOrder, recordingArbitrary, shareArbitrary } from './recordings.ts'

const startedAt = Date.UTC(2026, 2, 14, 9, 26)

function lunarJob() {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt }))
  return createReplay('r0', inOrder(journal))
}

it('shows at any point, reached in any order, the fold of what had happened by then', () => {
  fc.assert(
    fc.property(recordingArbitrary, fc.array(shareArbitrary, { minLength: 1 }), (events, shares) => {
      const { store, playback, timeline } = createReplay('r', events)
      for (const share of shares) {
        const position = share * timeline.lengthMs
        playback.getState().seek(position)
        const happened = events.filter((_, index) => (timeline.positions[index] ?? 0) <= position)
        expect(store.getState().board).toEqual(fold(EMPTY_BOARD, happened))
      }
    }),
  )
})

it('has a live value for what is at work and for nothing else', () => {
  fc.assert(
    fc.property(recordingArbitrary, shareArbitrary, (events, share) => {
      const { store, playback, timeline } = createReplay('r', events)
      playback.getState().seek(share * timeline.lengthMs)
      const { board, progress } = store.getState()
      const active = board.runs.r?.steps.flatMap(({ tasks }) => tasks.filter(({ status }) => isActive(status))) ?? []
      // Work that the recording never ends has no known length.
      expect(active.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(progress)))
      for (const { fraction } of Object.values(progress)) {
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThan(1)
      }
    }),
  )
})

it('draws bars evenly between the start and the end of a task', () => {
  const { store, playback } = lunarJob()
  playback.getState().seek(163_000)
  expect(store.getState().progress['r0/portrait/c1']).toEqual({ fraction: 0.5 })
  playback.getState().seek(190_000)
  expect(store.getState().progress['r0/portrait/c1']).toBeUndefined()
})

it('marks where each step began', () => {
  const { marks } = lunarJob()
  expect(marks.map(({ stepNumber, position }) => [stepNumber, position / 1000])).toEqual([
    [1, 0],
    [2, 38],
    [3, 64],
    [4, 136],
    [5, 190],
    [6, 300],
    [7, 306],
    [8, 330],
  ])
})

it('tells the recorded time, and tells it again after every jump', () => {
  const { clock, playback } = lunarJob()
  const tell = vi.fn()
  const stop = clock.every(1000, tell)
  playback.getState().seek(72_000)
  expect(tell).toHaveBeenCalledOnce()
  expect(clock.now()).toBe(startedAt + 72_000)
  stop()
  playback.getState().seek(0)
  expect(tell).toHaveBeenCalledOnce()
})

it('draws bars and times ten times a second while it plays, and exactly where it is paused', () => {
  const { clock, playback, store } = lunarJob()
  const tell = vi.fn()
  clock.every(1000, tell)
  const { toggle, setSpeed, advance, seek } = playback.getState()
  seek(136_000)
  tell.mockClear()
  setSpeed(16)
  toggle()
  const drawn = vi.fn()
  store.subscribe(drawn)
  for (let frame = 0; frame < 60; frame++) advance(1000 / 60)
  expect(drawn.mock.calls.length).toBeLessThanOrEqual(10)
  expect(tell.mock.calls.length).toBeLessThanOrEqual(10)
  advance(25)
  toggle()
  const { position } = playback.getState()
  expect(store.getState().progress['r0/portrait/c1']).toEqual({ fraction: (position - 136_000) / 54_000 })
})

it('draws an event with the frame it happens in', () => {
  const { playback, store } = lunarJob()
  const { toggle, setSpeed, advance, seek } = playback.getState()
  seek(189_999)
  setSpeed(1)
  toggle()
  advance(1)
  expect(store.getState().board.runs.r0?.steps[3]?.status).toBe('succeeded')
})

it('announces steps as they go by while it plays, and nothing at a jump', () => {
  const { store, playback } = lunarJob()
  playback.getState().seek(100_000)
  expect(store.getState().announcement).toBe('')
  playback.getState().toggle()
  playback.getState().setSpeed(60)
  playback.getState().advance(700)
  expect(store.getState().announcement).toBe(
    'The Lunar Job: Character Dossiers finished. The Lunar Job: Portraits started.',
  )
  playback.getState().seek(400_000)
  expect(store.getState().announcement).toContain('Portraits started')
})
