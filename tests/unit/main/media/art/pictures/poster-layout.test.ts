import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BustPlace, HEAD_AT, layOutPoster } from '../../../../../../src/main/media/art/pictures/poster-layout.ts'

const WIDTH = 1000
/** Half the width of a head without hat, in sizes of its bust: a head is about .77 wide in a view of 2.26. */
const HEAD = 0.17

const room = fc.record({ top: fc.integer({ min: 55, max: 110 }), foot: fc.integer({ min: 920, max: 1180 }) })
const facing = fc.constantFrom<-1 | 1>(-1, 1)
const choice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

const headOf = ({ x, y, size }: BustPlace): { readonly x: number; readonly y: number; readonly r: number } => ({
  x: x + size / 2,
  y: y + size * HEAD_AT,
  r: size * HEAD,
})

describe('the people on a poster', () => {
  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 4],
    [100, 4],
  ])('of a cast of %i are the lead and %i others', (count, others) => {
    const { hero, supports } = layOutPoster(count, WIDTH, { top: 70, foot: 1050 }, 1, 0.3)
    expect(hero.slot).toBe(0)
    expect(supports.map(({ slot }) => slot)).toEqual(Array.from({ length: others }, (_, i) => i + 1))
  })

  it("show their whole faces, the others never over the lead's", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), room, facing, choice, (count, space, side, way) => {
        const { hero, supports } = layOutPoster(count, WIDTH, space, side, way)
        const lead = headOf(hero)
        expect(lead.y - lead.r).toBeGreaterThan(space.top)
        for (const place of supports) {
          const head = headOf(place)
          expect(head.x - head.r).toBeGreaterThan(0)
          expect(head.x + head.r).toBeLessThan(WIDTH)
          expect(head.y + head.r).toBeLessThan(space.foot)
          expect(Math.hypot(head.x - lead.x, head.y - lead.y)).toBeGreaterThan(lead.r + head.r * 0.9)
          expect(place.size).toBeLessThan(hero.size * 0.7)
        }
      }),
    )
  })

  it('are mirrored when the lead looks the other way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), room, choice, (count, space, way) => {
        const right = layOutPoster(count, WIDTH, space, 1, way)
        const left = layOutPoster(count, WIDTH, space, -1, way)
        for (const [i, place] of [right.hero, ...right.supports].entries()) {
          const other = [left.hero, ...left.supports][i]
          expect(other?.yaw).toBeCloseTo(-place.yaw, 10)
          expect((other?.x ?? 0) + place.size / 2).toBeCloseTo(WIDTH - (place.x + place.size / 2), 6)
        }
      }),
    )
  })
})
