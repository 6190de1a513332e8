import { GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../../src/main/media/art/print/surface.ts'
import { knownFace, titleFace, wholeFace } from '../../../../../../src/main/media/art/type/faces.ts'
import { inkWidth } from '../../../../../../src/main/media/art/type/measure.ts'
import { setType } from '../../../../../../src/main/media/art/type/set-type.ts'
import { GENRES } from '../../../../../../src/shared/show/blueprint.ts'

const { context } = createSurface(1, 1)

function sansWidth(text: string): number {
  context.font = '100px sans-serif'
  return context.measureText(text).width
}

describe('the bundled faces', () => {
  it.each(GENRES)('set the titles of %s', (genre) => {
    const face = titleFace(genre)
    expect(knownFace(face).aliases.every((alias) => GlobalFonts.has(alias))).toBe(true)
    expect(Math.abs(inkWidth('HAMBURG', { face, size: 100 }) - sansWidth('HAMBURG'))).toBeGreaterThan(1)
  })

  it('have accented letters of their own', () => {
    const plain = inkWidth('AZLO', { face: 'league-gothic', size: 100 })
    const accented = inkWidth('ĄŻŁŐ', { face: 'league-gothic', size: 100 })
    expect(accented).toBeLessThan(plain * 1.1)
  })

  it('give way to one that has all letters of a title', () => {
    expect(wholeFace('Mặt Trăng', 'cinzel')).toBe('alegreya-black')
    expect(wholeFace('Mặt Trăng', 'league-gothic')).toBe('league-gothic')
    expect(wholeFace('Château, Łódź', 'cinzel')).toBe('cinzel')
    expect(wholeFace('月 Луна مكتبة', 'cinzel')).toBe('cinzel')
  })

  it('set the stand-ins as heavy as they are, and other scripts bold', () => {
    setType(context, 'مدينة', { face: 'anton', size: 10 })
    expect(context.font).toMatch(/^bold /)
    const heavy = inkWidth('مدينة', { face: 'anton', size: 100 })
    expect(heavy).toBeGreaterThan(inkWidth('مدينة', { face: 'barlow-condensed', size: 100 }) * 1.05)
    setType(context, 'City 7', { face: 'anton', size: 10 })
    expect(context.font).not.toMatch(/^bold /)
  })
})
