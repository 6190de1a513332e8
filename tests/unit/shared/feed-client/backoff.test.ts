import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoffMs } from '../../../../src/shared/feed-client/backoff.ts'

const below = (random: number) => () => random

test('waits grow from 0.4 s by doubling to 15 s, and no further', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 1000].map((attempt) => Math.round(backoffMs(attempt, below(1))))
  expect(longest).toEqual([400, 800, 1600, 3200, 6400, 12_800, 15_000, 15_000, 15_000])
})

test('every wait lies between half and all of its step, by chance alone', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, random) => {
        const full = backoffMs(attempt, below(1))
        const wait = backoffMs(attempt, below(random))
        expect(wait).toBeGreaterThanOrEqual(full / 2)
        expect(wait).toBeLessThanOrEqual(full)
        expect(wait).toBeCloseTo(full / 2 + (random * full) / 2, 6)
      },
    ),
  )
})
