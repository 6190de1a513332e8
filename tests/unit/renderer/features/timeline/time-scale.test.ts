import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roomFor, ticksOf } from '../../../../../src/renderer/features/timeline/ticks.ts'
import { createTimeScale } from '../../../../../src/renderer/features/timeline/time-scale.ts'

const HOUR = 3_600_000
const night = { from: 60_000, to: 60_000 + 9 * HOUR, why: 'closed' as const }

it('squeezes a night, so that the work around it can be seen', () => {
  const scale = createTimeScale({ from: 0, to: night.to + 60_000 }, [night])
  expect(scale.share(night.from)).toBeGreaterThan(0.4)
  expect(scale.share(night.to) - scale.share(night.from)).toBeLessThan(0.06)
  expect(scale.share(scale.to)).toBeCloseTo(1)
  expect(scale.isSqueezed(night.from + HOUR)).toBe(true)
})

it('draws a short pause as long as it was', () => {
  const scale = createTimeScale({ from: 0, to: 100_000 }, [{ from: 50_000, to: 51_000, why: 'paused' }])
  expect(scale.share(50_000)).toBeCloseTo(0.5)
  expect(scale.share(51_000)).toBeCloseTo(0.51)
})

const pausesArbitrary = fc.array(fc.tuple(fc.nat(50_000), fc.nat(5 * HOUR)), { maxLength: 4 }).map((rows) => {
  let at = 0
  return rows.map(([gap, length]) => {
    const pause = { from: at + gap, to: at + gap + length + 1, why: 'paused' as const }
    at = pause.to
    return pause
  })
})

it('never draws a later moment left of an earlier one, and ends at the right edge', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 * HOUR }),
      pausesArbitrary,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (to, pauses, shares) => {
        const scale = createTimeScale({ from: 0, to }, pauses)
        const places = shares.toSorted((a, b) => a - b).map((share) => scale.share(share * to))
        for (const [index, place] of places.entries())
          expect(place).toBeGreaterThanOrEqual((places[index - 1] ?? 0) - 1e-9)
        expect(scale.share(to)).toBeCloseTo(1, 6)
      },
    ),
  )
})

it('puts labels at round times, never so close that they cannot be read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 500, max: 40 * 24 * HOUR }),
      pausesArbitrary,
      fc.integer({ min: 240, max: 30_000 }),
      (to, pauses, width) => {
        const scale = createTimeScale({ from: 0, to }, pauses)
        const places = ticksOf(scale, width).map(({ at }) => scale.share(at) * width)
        for (const [index, place] of places.entries()) {
          if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(50)
        }
        expect(places.length).toBeLessThan(width / 50 + 2)
      },
    ),
  )
})

it('keeps the span of a running show while seconds go by', () => {
  const spans = new Set(Array.from({ length: 60 }, (_, second) => roomFor(300_000 + second * 1000)))
  expect(spans.size).toBeLessThanOrEqual(6)
  for (const needed of [1, 999, 61_000, 5 * HOUR]) expect(roomFor(needed)).toBeGreaterThanOrEqual(needed)
})
