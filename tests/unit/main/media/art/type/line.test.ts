import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../../src/main/media/art/print/surface.ts'
import { drawLine, fitLine } from '../../../../../../src/main/media/art/type/line.ts'
import { SAMPLES } from './samples.ts'

/** First and last row that holds ink, of a line with its baseline at 80 and capitals of about 44 pixels. */
function rows(text: string): readonly [number, number] {
  const { context } = createSurface(700, 120)
  drawLine(context, text, 10, 80, { face: 'league-gothic', size: 60, colour: '#fff', maxWidth: 680 })
  const { data } = context.getImageData(0, 0, 700, 120)
  const inked = Array.from({ length: 120 }, (_, row) =>
    data.subarray(row * 2800, (row + 1) * 2800).some((value, i) => i % 4 === 3 && value > 100),
  )
  return [inked.indexOf(true), inked.lastIndexOf(true)]
}

const STYLE = { face: 'league-gothic', size: 40, spacing: 3 } as const

/** First and last column that holds ink. */
function columns(
  text: string,
  x: number,
  align: 'left' | 'centre' | 'right',
  maxWidth: number,
): readonly [number, number] {
  const { context } = createSurface(400, 80)
  drawLine(context, text, x, 55, { ...STYLE, colour: '#fff', align, maxWidth })
  const { data } = context.getImageData(0, 0, 400, 80)
  const inked = Array.from({ length: 400 }, (_, column) =>
    Array.from({ length: 80 }, (__, row) => data[(row * 400 + column) * 4 + 3] ?? 0).some((alpha) => alpha > 100),
  )
  return [inked.indexOf(true), inked.lastIndexOf(true)]
}

describe('a line of type', () => {
  it('is set as wished where there is room', () => {
    expect(fitLine('Pip', { ...STYLE, maxWidth: 300 })).toMatchObject({ size: 40, scale: 1, text: 'Pip' })
  })

  it('is squeezed first, and made smaller only when squeezing does not do', () => {
    const natural = fitLine('Bartholomew', { ...STYLE, maxWidth: 1000 }).width
    const squeezed = fitLine('Bartholomew', { ...STYLE, maxWidth: natural * 0.85 })
    expect(squeezed.size).toBe(40)
    expect(squeezed.scale).toBeCloseTo(0.85, 5)
    const smaller = fitLine('Bartholomew', { ...STYLE, maxWidth: natural * 0.4 })
    expect(smaller.size).toBeLessThan(40)
    expect(smaller.scale).toBeGreaterThan(0.7)
  })

  it.each([
    ['left', 50, 'Hammond', 400],
    ['left', 50, 'Hammond of the Northern Hills', 200],
  ] as const)('begins flush at the %s', (align, x, text, maxWidth) => {
    expect(Math.abs(columns(text, x, align, maxWidth)[0] - x)).toBeLessThanOrEqual(1)
  })

  it.each([
    ['Hammond', 400],
    ['Hammond of the Northern Hills', 200],
  ] as const)('ends flush at the right: %s', (text, maxWidth) => {
    expect(Math.abs(columns(text, 350, 'right', maxWidth)[1] - 350)).toBeLessThanOrEqual(2)
  })

  it.each(Object.entries(SAMPLES))('keeps the height that a line of capitals has room for in %s', (_, text) => {
    const [top, foot] = rows(text.toUpperCase())
    expect(top).toBeGreaterThanOrEqual(16)
    expect(foot).toBeLessThanOrEqual(88)
    expect(foot - top).toBeGreaterThan(25)
  })

  it('is as large for one name as for another, so that a cast is set alike', () => {
    const of = (text: string) => fitLine(text, { ...STYLE, maxWidth: 1000 }).fit
    expect(of('ليلى')).toEqual(of('دد'))
    expect(of('ปิ่นแก้ว')).toEqual(of('สมชาย'))
    expect(of('Pip')).toEqual({ factor: 1, rise: 0 })
  })

  it('takes the accents off Greek capitals', () => {
    expect(fitLine('ΓΙΏΡΓΟΣ', { ...STYLE, maxWidth: 300 }).text).toBe('ΓΙΩΡΓΟΣ')
    expect(fitLine('Γιώργος', { ...STYLE, maxWidth: 300 }).text).toBe('Γιώργος')
  })

  it('never runs beyond its width, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const [first, last] = columns(text, 100, 'left', 200)
        if (first === -1) return
        expect(first).toBeGreaterThanOrEqual(98)
        expect(last).toBeLessThanOrEqual(302)
      }),
      { numRuns: 60 },
    )
  })
})
