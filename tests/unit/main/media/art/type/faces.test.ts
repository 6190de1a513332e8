import { GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../../src/main/media/art/print/surface.ts'
import { fontFor, titleFace } from '../../../../../../src/main/media/art/type/faces.ts'
import { inkWidth } from '../../../../../../src/main/media/art/type/measure.ts'
import { GENRES } from '../../../../../../src/shared/show/blueprint.ts'

const sansWidth = (text: string): number => {
  const { context } = createSurface(1, 1)
  context.font = '100px sans-serif'
  return context.measureText(text).width
}

describe('the bundled faces', () => {
  it.each(GENRES)('set the titles of %s', (genre) => {
    const face = titleFace(genre)
    const alias = /"(Callboard [a-z-]+)"/.exec(fontFor('Title', face, 100))?.[1] ?? ''
    expect(GlobalFonts.has(alias)).toBe(true)
    expect(Math.abs(inkWidth('HAMBURG', { face, size: 100 }) - sansWidth('HAMBURG'))).toBeGreaterThan(1)
  })

  it('have accented letters of their own', () => {
    const plain = inkWidth('AZLO', { face: 'league-gothic', size: 100 })
    const accented = inkWidth('ĄŻŁŐ', { face: 'league-gothic', size: 100 })
    expect(accented).toBeLessThan(plain * 1.1)
  })

  it('have Cyrillic letters of their own', () => {
    const ours = inkWidth('МОСКВА', { face: 'league-gothic', size: 100 })
    expect(ours).toBeCloseTo(inkWidth('МОСКВА', { face: 'unbounded', size: 100 }), 5)
  })

  it('set other scripts bold', () => {
    expect(fontFor('مدينة', 'anton', 10)).toMatch(/^bold /)
    expect(fontFor('City 7', 'anton', 10)).not.toMatch(/^bold /)
  })
})
