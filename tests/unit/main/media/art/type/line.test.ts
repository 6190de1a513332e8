import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../../src/main/media/art/print/surface.ts'
import { drawLine, fitLine } from '../../../../../../src/main/media/art/type/line.ts'

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
