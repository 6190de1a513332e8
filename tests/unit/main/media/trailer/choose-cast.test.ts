import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseCast } from '../../../../../src/main/media/trailer/choose-cast.ts'

const people = (count: number) => Array.from({ length: count }, (_, slot) => ({ slot }))

describe('who is in a trailer', () => {
  it('is everybody in a small cast, in order', () => {
    expect(chooseCast(people(4), 6).map(({ slot }) => slot)).toEqual([0, 1, 2, 3])
  })

  it('is six different people in billing order, the lead first, however large the cast', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 100 }), (count) => {
        const slots = chooseCast(people(count), 6).map(({ slot }) => slot)
        expect(slots).toHaveLength(6)
        expect(slots[0]).toBe(0)
        expect(new Set(slots).size).toBe(6)
        expect(slots).toEqual([...slots].sort((a, b) => a - b))
        expect(slots.at(-1)).toBeGreaterThan(count / 2)
      }),
    )
  })

  it('alternates between the two sides of the frame in a large cast', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 100 }), (count) => {
        const sides = chooseCast(people(count), 6).map(({ slot }) => slot % 2)
        expect(sides).toEqual([0, 1, 0, 1, 0, 1])
      }),
    )
  })
})
