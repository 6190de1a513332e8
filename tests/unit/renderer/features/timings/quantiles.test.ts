import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  LEAST_FOR_USUAL,
  medianOf,
  quantileOf,
  usualRange,
} from '../../../../../src/renderer/features/timings/quantiles.ts'
import { scaleMarks } from '../../../../../src/renderer/features/timings/scale-marks.ts'

const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 })

it('finds the middle between neighbours', () => {
  expect(medianOf([4, 1, 3])).toBe(3)
  expect(medianOf([4, 1, 3, 2])).toBe(2.5)
  expect(quantileOf([10, 20, 30], 0.25)).toBe(15)
  expect(medianOf([])).toBeNaN()
})

it('holds eight of ten in the usual range, of any values', () => {
  fc.assert(
    fc.property(values, (all) => {
      const usual = usualRange(all)
      if (all.length < LEAST_FOR_USUAL) return usual === null
      const inside = all.filter((value) => usual && usual.from <= value && value <= usual.to)
      return inside.length >= Math.floor(all.length * 0.8) - 1 && usual !== null && usual.from <= usual.to
    }),
  )
})

it('writes a scale from zero in round steps, all alike', () => {
  expect(scaleMarks(130_000).map(({ label }) => label)).toEqual(['0:00', '0:30', '1:00', '1:30', '2:00'])
  expect(scaleMarks(1000).map(({ label }) => label)).toEqual([
    '0:00.0',
    '0:00.2',
    '0:00.4',
    '0:00.6',
    '0:00.8',
    '0:01.0',
  ])
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 500_000_000 }), (most) => {
      const marks = scaleMarks(most)
      expect(marks[0]?.ms).toBe(0)
      expect(marks.length).toBeGreaterThan(1)
      expect(marks.length).toBeLessThanOrEqual(6)
      expect(marks.at(-1)?.ms).toBeLessThanOrEqual(most)
    }),
  )
})
