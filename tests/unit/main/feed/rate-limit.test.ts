import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimit } from '../../../../src/main/feed/rate-limit.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

test('a hundred messages at once pass, the next does not, and ten milliseconds later one more does', () => {
  const clock = createManualClock()
  const within = createRateLimit(clock)
  for (let count = 0; count < 100; count += 1) expect(within()).toBe(true)
  expect(within()).toBe(false)
  clock.advance(10)
  expect(within()).toBe(true)
  expect(within()).toBe(false)
})

test('no rhythm gets more than a hundred a second through, after the first hundred', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 500 }), (pauses) => {
      const clock = createManualClock()
      const within = createRateLimit(clock)
      let passed = 0
      let elapsed = 0
      for (const pause of pauses) {
        clock.advance(pause)
        elapsed += pause
        if (within()) passed += 1
      }
      expect(passed).toBeLessThanOrEqual(100 + elapsed / 10 + 1e-6)
    }),
  )
})

test('a clock that is set back gives nothing away and takes nothing', () => {
  let now = 1000
  const within = createRateLimit({ now: () => now, after: () => () => undefined })
  for (let count = 0; count < 100; count += 1) within()
  now = 0
  expect(within()).toBe(false)
  now = 10
  expect(within()).toBe(true)
})
