import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHECKPOINT_EVERY, createCheckpoints } from '../../../../src/renderer/features/replay/checkpoints.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { recordingArbitrary } from './recordings.ts'

it('gives the fold of the first events for any jumps to and fro', () => {
  fc.assert(
    fc.property(recordingArbitrary, fc.array(fc.nat({ max: 10_000 }), { minLength: 1 }), (events, jumps) => {
      const boardAfter = createCheckpoints(events)
      for (const jump of jumps) {
        const count = jump % (events.length + 1)
        expect(boardAfter(count)).toEqual(fold(EMPTY_BOARD, events.slice(0, count)))
      }
    }),
  )
})

it('keeps its boards as they were when it goes back over them', () => {
  const [events] = fc.sample(
    recordingArbitrary.filter(({ length }) => length > CHECKPOINT_EVERY),
    { numRuns: 1, seed: 7 },
  )
  if (!events) throw new Error('no recording')
  const boardAfter = createCheckpoints(events)
  const early = boardAfter(CHECKPOINT_EVERY)
  const copy = structuredClone(early)
  boardAfter(events.length)
  expect(early).toEqual(copy)
  expect(boardAfter(CHECKPOINT_EVERY)).toBe(early)
})
