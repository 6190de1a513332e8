import { GlobalFonts } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../../../src/main/media/art/print/surface.ts'
import { capitals, graphemes } from '../../../../../../../src/main/media/art/type/clean-text.ts'
import { hanForm, standInsFor } from '../../../../../../../src/main/media/art/type/scripts/stand-ins.ts'
import { setType } from '../../../../../../../src/main/media/art/type/set-type.ts'
import { SAMPLES } from '../samples.ts'

const SIZE = 30
const { context } = createSurface(SIZE * 2, SIZE * 2)

function looks(text: string): string {
  context.clearRect(0, 0, SIZE * 2, SIZE * 2)
  context.fillText(text, SIZE * 0.4, SIZE * 1.4)
  return Buffer.from(context.getImageData(0, 0, SIZE * 2, SIZE * 2).data).toString('latin1')
}

/** Whether the machine has fonts of its own, which would hide what ours lack. */
const others = GlobalFonts.families.length > 0

/** Characters of a text that come out as the box for "no such letter", or in a face of the machine's. */
const undrawn = (text: string): readonly string[] =>
  graphemes(text).filter((cluster) => {
    setType(context, cluster, { face: 'league-gothic', size: SIZE })
    const [drawn, box] = [looks(cluster), looks('\u{10ffff}')]
    context.font = context.font.replace(/".*",/, '')
    return cluster !== ' ' && (drawn === box || (others && drawn === looks(cluster)))
  })

describe('what stands in for a face', () => {
  it.each(Object.entries(SAMPLES))('has every character of %s', (_, text) => {
    expect(undrawn(text)).toEqual([])
    expect(undrawn(capitals(text))).toEqual([])
  })

  it('is nothing for a plain title', () => {
    expect(standInsFor('Salt & Lantern, 1999 – “Café”…', 'poster')).toEqual([])
  })

  it('is registered, and only the files that hold the characters of the text', () => {
    const families = standInsFor('月の裏側の図書館', 'poster')
    expect(families.length).toBeGreaterThan(0)
    expect(families.length).toBeLessThanOrEqual(7)
    expect(families.every((family) => GlobalFonts.has(family))).toBe(true)
    expect(families.every((family) => family.includes('noto-sans-jp'))).toBe(true)
  })

  it('does not depend on what was set before', () => {
    const first = standInsFor('달의 도서관 ★', 'text')
    for (const sample of Object.values(SAMPLES)) standInsFor(sample, 'serif')
    expect(standInsFor('달의 도서관 ★', 'text')).toEqual(first)
  })

  it('follows the looks of the face where it has Cyrillic and Greek', () => {
    expect(standInsFor('Луна', 'poster')[0]).toContain('sofia-sans')
    expect(standInsFor('Σελήνη', 'text')[0]).toContain('roboto-condensed')
    expect(standInsFor('Луна', 'serif')[0]).toContain('alegreya')
  })
})

describe('the shapes of Han characters', () => {
  it.each([
    ['月の図書館', 'japanese'],
    ['달의 圖書館', 'korean'],
    ['月球背面的图书馆', 'chinese'],
    ['王小明', 'chinese'],
    ['塡匁', 'japanese'],
  ] as const)('of %s are %s', (text, form) => {
    expect(hanForm(text)).toBe(form)
  })

  it('are those of the whole where a part has no kana', () => {
    expect(standInsFor('図書館', 'poster', 'japanese').every((family) => family.includes('noto-sans-jp'))).toBe(true)
  })
})
