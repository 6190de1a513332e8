import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ROW_HEIGHT,
  rowAt,
  rowsHeight,
  rowsInSight,
  rowTop,
  topToShow,
} from '../../../../../src/renderer/features/logs/row-geometry.ts'

const openRow = fc.option(fc.record({ row: fc.nat(999), extra: fc.nat(300) }))

describe('rows of one height, one of them open', () => {
  it('are found at every height between where they begin and where they end', () => {
    fc.assert(
      fc.property(fc.nat(999), openRow, fc.double({ min: 0, max: 0.999, noNaN: true }), (row, open, share) => {
        const begins = rowTop(row, open)
        const ends = rowTop(row + 1, open)
        expect(ends - begins).toBe(ROW_HEIGHT + (open?.row === row ? open.extra : 0))
        expect(rowAt(begins + (ends - begins) * share, open)).toBe(row)
      }),
    )
  })

  it('are together as tall as their last one ends', () => {
    const open = { row: 3, extra: 70 }
    expect(rowsHeight(10, open)).toBe(rowTop(10, open))
  })

  it('are drawn some way beyond what is in sight, and never beyond the first and last', () => {
    expect(rowsInSight(2600, 260, 1000, null)).toEqual({ first: 100, last: 109, drawnFirst: 92, drawnLast: 117 })
    expect(rowsInSight(0, 260, 5, null)).toEqual({ first: 0, last: 4, drawnFirst: 0, drawnLast: 4 })
    expect(rowsInSight(0, 260, 0, null).last).toBe(-1)
  })

  it('come into sight by the shortest way, and stay where they are when they are there', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(25_000), openRow, (row, top, open) => {
        const sight = 400
        const to = topToShow(row, top, sight, open)
        const fits = rowTop(row + 1, open) - rowTop(row, open) <= sight
        expect(rowTop(row, open)).toBeGreaterThanOrEqual(to)
        if (fits) expect(rowTop(row + 1, open)).toBeLessThanOrEqual(to + sight)
        expect(topToShow(row, to, sight, open)).toBe(to)
      }),
    )
  })
})
