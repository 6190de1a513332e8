import { expect, it, vi } from 'vitest'
import { createFrameBatch } from '../../../../src/renderer/state/frame-batch.ts'

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
  const batch = createFrameBatch<Values>(frames.schedule, apply)
  for (let n = 1; n <= 1000; n++) batch.put({ board: n })
  batch.put({ live: 7 })
  expect(apply).not.toHaveBeenCalled()
  frames.next()
  expect(apply.mock.calls).toEqual([[{ board: 1000, live: 7 }]])
})

it('asks for no frame while nothing waits', () => {
  const frames = manualFrames()
  const batch = createFrameBatch<Values>(frames.schedule, () => undefined)
  batch.put({ board: 1 })
  frames.next()
  expect(frames.count()).toBe(0)
})

it('hands over at once when it is told to, and not again at the frame', () => {
  const frames = manualFrames()
  const apply = vi.fn()
  const batch = createFrameBatch<Values>(frames.schedule, apply)
  batch.put({ board: 1 })
  batch.flush()
  frames.next()
  expect(apply).toHaveBeenCalledTimes(1)
})
