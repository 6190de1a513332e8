import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atomsOf, joined } from '../../../../../../src/main/media/art/type/break-points.ts'
import { SAMPLES } from './samples.ts'

const textsOf = (text: string): readonly string[] => atomsOf(text).map((atom) => atom.text)

describe('where a text may be broken', () => {
  it('is at the spaces of scripts that have them', () => {
    expect(textsOf('Salt & Lantern')).toEqual(['Salt', '&', 'Lantern'])
    expect(textsOf(SAMPLES.Korean)).toEqual(['달의', '도서관'])
    expect(textsOf(SAMPLES.Arabic)).toEqual(['مكتبة', 'القمر'])
  })

  it('is between words in scripts without spaces, never before a particle or a closing mark', () => {
    expect(textsOf(SAMPLES.Japanese)[0]).toBe('月の')
    expect(textsOf('「月」へ。')).toEqual(['「月」へ。'])
    expect(textsOf(SAMPLES.Thai).length).toBeGreaterThan(1)
    expect(textsOf(SAMPLES.Thai).every((part) => !/^\p{M}/u.test(part))).toBe(true)
  })

  it('is inside a word only when it is very long', () => {
    expect(textsOf('Lighthouse')).toEqual(['Lighthouse'])
    expect(textsOf('Donaudampfschifffahrtsgesellschaftskapitän').length).toBe(2)
  })

  it('loses and adds nothing', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom(...Object.values(SAMPLES)),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const text = words.join(' ')
        expect(joined(atomsOf(text))).toBe(text)
      }),
    )
  })
})
