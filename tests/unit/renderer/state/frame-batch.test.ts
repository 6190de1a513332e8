import { expect, it, vi } from 'vitest'
import { createFrameBatch } from '../../../../src/renderer/state/frame-batch.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

interface Values {
  board: number
  live: number
}

/** Frames that come when the test says so. */
function manualFrames() {
  const waiting = new Set<() => void>()
  return {
    schedule: (run: () => void) => {
      waiting.add(run)
      return () => waiting.delete(run)
    },
    next() {
      const due = [...waiting]
      waiting.clear()
      for (const run of due) run()
    },
    count: () => waiting.size,
  }
}

it('draws once a frame with the newest of each kind, however many changes came', () => {
  const frames = manualFrames()
  const apply = vi.fn()
  const batch = createFrameBatch<Values>({ schedule: frames.schedule, clock: createManualClock(), apply })
  for (let n = 1; n <= 1000; n++) batch.put({ board: n })
  batch.put({ live: 7 })
  expect(apply).not.toHaveBeenCalled()
  frames.next()
  expect(apply.mock.calls).toEqual([[{ board: 1000, live: 7 }, false]])
})

it('asks for no frame while nothing waits', () => {
  const frames = manualFrames()
  const batch = createFrameBatch<Values>({
    schedule: frames.schedule,
    clock: createManualClock(),
    apply: () => undefined,
  })
  batch.put({ board: 1 })
  frames.next()
  expect(frames.count()).toBe(0)
})

it('hands over at once when it is told to, and not again at the frame', () => {
  const frames = manualFrames()
  const apply = vi.fn()
  const batch = createFrameBatch<Values>({ schedule: frames.schedule, clock: createManualClock(), apply })
  batch.put({ board: 1 })
  batch.flush()
  frames.next()
  expect(apply).toHaveBeenCalledTimes(1)
})

/** Lets `seconds` pass in frames of 16 ms, with so many events in each. */
function play(seconds: number, eventsPerFrame: number) {
  const frames = manualFrames()
  const clock = createManualClock()
  const drawn: { readonly at: number; readonly board: number | undefined; readonly flooded: boolean }[] = []
  const batch = createFrameBatch<Values>({
    schedule: frames.schedule,
    clock,
    apply: ({ board }, flooded) => drawn.push({ at: clock.now(), board, flooded }),
  })
  const began = clock.now()
  let happened = 0
  while (clock.now() - began < seconds * 1000) {
    happened += eventsPerFrame
    batch.put({ board: happened }, eventsPerFrame)
    frames.next()
    clock.advance(16)
  }
  return { frames, clock, batch, drawn, happened }
}

it('rests between drawings while more happens than anybody could follow, and is never a second behind', () => {
  const { drawn } = play(10, 33)
  const late = drawn.filter(({ at }) => at > (drawn[0]?.at ?? 0) + 1000)
  const gaps = late.slice(1).map(({ at }, index) => at - (late[index]?.at ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(700)
  expect(Math.max(...gaps)).toBeLessThan(1000)
  expect(late.every(({ flooded }) => flooded)).toBe(true)
})

it('draws the last of a flood, and each frame again once it has passed', () => {
  const { frames, clock, batch, drawn, happened } = play(3, 33)
  clock.advance(700)
  frames.next()
  expect(drawn.at(-1)?.board).toBe(happened)
  clock.advance(2000)
  batch.put({ board: 1 }, 1)
  frames.next()
  expect(drawn.at(-1)).toEqual({ at: clock.now(), board: 1, flooded: false })
})

it('draws each frame of what a person can follow', () => {
  const { drawn } = play(5, 2)
  expect(drawn.length).toBe(Math.ceil(5000 / 16))
  expect(drawn.some(({ flooded }) => flooded)).toBe(false)
})
