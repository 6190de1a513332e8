import { expect, it } from 'vitest'
import { createPlayback } from '../../../../src/renderer/features/replay/playback.ts'
import { speedFor } from '../../../../src/renderer/features/replay/speeds.ts'

it('goes on by the time that has passed, as many times faster as was chosen', () => {
  const playback = createPlayback(60_000)
  const { toggle, setSpeed, advance } = playback.getState()
  toggle()
  setSpeed(16)
  advance(500)
  expect(playback.getState().position).toBe(8000)
})

it('stops at the end, and plays from the start when it is played again', () => {
  const playback = createPlayback(60_000)
  const { toggle, setSpeed, advance } = playback.getState()
  toggle()
  setSpeed(60)
  advance(2000)
  expect(playback.getState()).toMatchObject({ position: 60_000, playing: false })
  toggle()
  expect(playback.getState()).toMatchObject({ position: 0, playing: true })
})

it('stands while it is paused, and while the scrubber is held', () => {
  const playback = createPlayback(60_000)
  const { toggle, setHeld, seek, advance } = playback.getState()
  advance(1000)
  expect(playback.getState().position).toBe(0)
  toggle()
  setHeld(true)
  seek(30_000)
  advance(1000)
  expect(playback.getState()).toMatchObject({ position: 30_000, playing: true })
})

it('seeks no further than the ends', () => {
  const playback = createPlayback(60_000)
  playback.getState().seek(-5000)
  expect(playback.getState().position).toBe(0)
  playback.getState().seek(90_000)
  expect(playback.getState().position).toBe(60_000)
})

it.each([
  [0, 1],
  [40_000, 1],
  [75_000, 4],
  [240_000, 4],
  [480_000, 16],
  [7_200_000, 60],
])('begins a replay of %d ms at a speed that shows it in about half a minute', (lengthMs, speed) => {
  expect(speedFor(lengthMs)).toBe(speed)
})
