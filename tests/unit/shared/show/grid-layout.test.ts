import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHARACTERS_MAX } from '../../../../src/shared/show/blueprint.ts'
import { GRID_MAX_SIDE, layOutGrid, type Rect } from '../../../../src/shared/show/grid-layout.ts'

const counts = Array.from({ length: CHARACTERS_MAX }, (_, i) => i + 1)

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the portrait grid', () => {
  it('has a cell for everybody, inside the sheet, none over another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counts), (count) => {
        const { width, height, header, cells, view } = layOutGrid(count)
        expect(cells).toHaveLength(count)
        expect(Math.max(width, height)).toBeLessThanOrEqual(GRID_MAX_SIDE)
        const all = [header, ...cells, ...(view === undefined ? [] : [view])]
        for (const { x, y, width: w, height: h } of all) {
          expect([x, y, w, h].every(Number.isInteger)).toBe(true)
          expect(Math.min(x, y)).toBeGreaterThan(0)
          expect(Math.min(w, h)).toBeGreaterThan(20)
          expect(x + w).toBeLessThan(width)
          expect(y + h).toBeLessThan(height)
        }
        all.forEach((a, i) => {
          for (const b of all.slice(i + 1)) expect(overlap(a, b)).toBe(false)
        })
      }),
      { numRuns: CHARACTERS_MAX * 3 },
    )
  })

  it.each(counts)('leaves no hole with %i', (count) => {
    const { width, header, cells, view } = layOutGrid(count)
    const all = [...cells, ...(view === undefined ? [] : [view])]
    const right = header.x + header.width
    expect(width - right).toBe(header.x)
    const bottoms = all.filter(({ y, height }) => y + height === Math.max(...all.map((cell) => cell.y + cell.height)))
    expect(Math.max(...bottoms.map((cell) => cell.x + cell.width))).toBeLessThanOrEqual(right + 1)
    expect(Math.max(...bottoms.map((cell) => cell.x + cell.width))).toBeGreaterThanOrEqual(right - 1)
    expect(Math.min(...bottoms.map(({ x }) => x))).toBe(header.x)
  })

  it.each(counts)('keeps the proportions of a portrait with %i', (count) => {
    for (const { width, height } of layOutGrid(count).cells) expect(width / height).toBeCloseTo(3 / 4, 1)
  })

  it('gives the lead of a small cast four times the room', () => {
    const [lead, second] = layOutGrid(7).cells
    expect(((lead?.width ?? 0) * (lead?.height ?? 0)) / ((second?.width ?? 1) * (second?.height ?? 1))).toBeGreaterThan(
      4,
    )
  })

  it('says so when there is nobody', () => {
    expect(() => layOutGrid(0)).toThrow(RangeError)
  })
})
