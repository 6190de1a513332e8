import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../../src/main/media/art/print/surface.ts'
import { drawTitle } from '../../../../../../src/main/media/art/type/draw-title.ts'
import { titleFace } from '../../../../../../src/main/media/art/type/faces.ts'
import { layOutTitle } from '../../../../../../src/main/media/art/type/title.ts'
import { GENRES, type Genre } from '../../../../../../src/shared/show/blueprint.ts'
import { SAMPLES } from './samples.ts'

const BOX = { width: 430, height: 125 }
const MARGIN = 40

/** How far the ink of a drawn title reaches beyond its box on any side, in pixels. */
function overflow(title: string, genre: Genre): number {
  const { context } = createSurface(BOX.width + MARGIN * 2, BOX.height + MARGIN * 2)
  const place = { x: MARGIN, y: MARGIN, shift: 0 }
  drawTitle(context, layOutTitle(title, titleFace(genre), BOX), place, { face: '#fff', offset: '#fff' })
  const { data, width, height } = context.getImageData(0, 0, BOX.width + MARGIN * 2, BOX.height + MARGIN * 2)
  let reach = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 128) continue
      reach = Math.max(reach, MARGIN - x, x - (width - MARGIN - 1), MARGIN - y, y - (height - MARGIN - 1))
    }
  return reach
}

const TITLES = [
  'The Cold Orbit',
  'II',
  'Neon',
  'The Extremely Long and Quite Unreasonably Detailed Account of How the Last Lighthouse Keeper Found Her Way Home Again Now',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'Привет из Москвы',
  '月を盗む老人たちの物語',
  'مدينة الملح والرياح',
  '😀 Fox 😀',
  'Z̸̧a̷͝l̵̛g̶͠o̴͞',
  '\u0000\u202e',
  '!!!',
]

describe('a title', () => {
  it.each(TITLES)('stays inside its box: %s', (title) => {
    for (const genre of GENRES) expect(overflow(title, genre)).toBeLessThanOrEqual(1)
  })

  it.each(Object.entries(SAMPLES))('stays inside its box in %s', (_, title) => {
    for (const genre of ['mystery', 'fantasy'] as const) expect(overflow(title, genre)).toBeLessThanOrEqual(1)
  })

  it('stays inside its box whatever it says', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(title, fc.constantFrom(...GENRES), (text, genre) => {
        expect(overflow(text, genre)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })

  it('fills the width when its rows are not too high', () => {
    expect(layOutTitle('Salt & Lantern', 'league-gothic', BOX).width).toBeCloseTo(BOX.width, 5)
  })

  it('shows every word, in order', () => {
    const title = 'The House of the Long Winter'
    const { rows } = layOutTitle(title, 'special-elite', BOX)
    expect(rows.map(({ text }) => text).join(' ')).toBe(title.toUpperCase())
  })

  it('shows scripts without spaces whole, and its Han characters in one form', () => {
    const box = { width: 300, height: 300 }
    const layout = layOutTitle(SAMPLES.Japanese, 'league-gothic', box)
    expect(layout.rows.length).toBeGreaterThan(1)
    expect(layout.rows.map(({ text }) => text).join('')).toBe(SAMPLES.Japanese)
    expect(layout.han).toBe('japanese')
  })

  it('sets an article small, between rules', () => {
    const { rows } = layOutTitle('The Cold Orbit', 'league-gothic', BOX)
    expect(rows.map(({ text }) => text)).toEqual(['THE', 'COLD ORBIT'])
    expect(rows[0]?.rules).toHaveLength(2)
    expect(rows[0]?.size ?? 0).toBeLessThan((rows[1]?.size ?? 0) / 2)
  })

  it('is something that can be read even when nothing in it can be printed', () => {
    const { rows } = layOutTitle('\u0000\u200b', 'anton', BOX)
    expect(rows.map(({ text }) => text)).toEqual(['UNTITLED'])
  })
})
