import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  placeAfterScroll,
  placeAt,
  realHeight,
  type ScrollPlace,
} from '../../../../../src/renderer/features/logs/scroll-map.ts'

const short = { height: 26_000, sight: 400 }
const tall = { height: 26_000_000, sight: 400 }
const furthestReal = realHeight(tall.height) - tall.sight

describe('scrolling a list that fits into an element', () => {
  it('is the element’s own scrolling', () => {
    expect(placeAfterScroll({ top: 0, real: 0 }, 9000, short)).toEqual({ top: 9000, real: 9000 })
    expect(realHeight(short.height)).toBe(26_000)
  })
})

describe('scrolling a list that is too tall for any element', () => {
  it('never makes an element taller than browsers bear, at any zoom', () => {
    expect(realHeight(1e9) * 8).toBeLessThan(2 ** 31 / 64)
  })

  it('moves by as much as the wheel turns', () => {
    const before = placeAt(13_000_000, tall)
    expect(placeAfterScroll(before, before.real + 100, tall).top).toBe(13_000_100)
    expect(placeAfterScroll(before, before.real - 33, tall).top).toBe(12_999_967)
  })

  it('goes to the share that the scrollbar’s thumb is dragged to', () => {
    const { top } = placeAfterScroll(placeAt(0, tall), furthestReal / 2, tall)
    expect(top).toBeCloseTo((tall.height - tall.sight) / 2, 0)
  })

  it('reaches both ends by the scrollbar, and never goes beyond', () => {
    const middle = placeAt(13_000_000, tall)
    expect(placeAfterScroll(middle, furthestReal, tall)).toEqual({ top: tall.height - tall.sight, real: furthestReal })
    expect(placeAfterScroll(middle, 0, tall)).toEqual({ top: 0, real: 0 })
  })

  it('goes on by the wheel where the element has come to its end before the list has', () => {
    const ahead: ScrollPlace = { top: 13_000_000, real: 50 }
    const { top, real } = placeAfterScroll(ahead, 0, tall)
    expect(top).toBe(12_999_950)
    expect(real).toBeGreaterThan(1_000_000)
  })

  it('stays within list and element, whatever is done', () => {
    const moves = fc.array(fc.integer({ min: -200_000, max: 200_000 }), { maxLength: 200 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000_000 }), moves, (start, deltas) => {
        let place = placeAt(start, tall)
        for (const delta of deltas) {
          const real = Math.max(0, Math.min(furthestReal, place.real + delta))
          place = placeAfterScroll(place, real, tall)
          expect(place.top).toBeGreaterThanOrEqual(0)
          expect(place.top).toBeLessThanOrEqual(tall.height - tall.sight)
          expect(place.real).toBeGreaterThanOrEqual(0)
          expect(place.real).toBeLessThanOrEqual(furthestReal)
        }
      }),
    )
  })
})
