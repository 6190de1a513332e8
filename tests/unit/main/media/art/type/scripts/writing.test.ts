import { describe, expect, it } from 'vitest'
import { directionOf, isForeign, maySpace } from '../../../../../../../src/main/media/art/type/scripts/writing.ts'
import { SAMPLES } from '../samples.ts'

describe('how a text is written', () => {
  it('runs from the right in Arabic and Hebrew, whatever comes before the first letter', () => {
    for (const text of [SAMPLES.Arabic, SAMPLES.Persian, SAMPLES.Hebrew, '7 – القمر'])
      expect(directionOf(text)).toBe('rtl')
    for (const text of [SAMPLES.Russian, SAMPLES.Hindi, SAMPLES.emoji, 'Fox القمر', '', '!'])
      expect(directionOf(text)).toBe('ltr')
  })

  it('is not spaced out where letters join, not even one word of it', () => {
    for (const text of [SAMPLES.Arabic, SAMPLES.Hindi, SAMPLES.Bengali, SAMPLES.Thai, 'The Fox Says القمر'])
      expect(maySpace(text)).toBe(false)
    for (const text of ['Fox 7', SAMPLES.Russian, SAMPLES.Greek, 'The Tokyo 東京 Blues', '🦊 Fox'])
      expect(maySpace(text)).toBe(true)
  })

  it('is foreign to our faces when most of it is neither Latin, Cyrillic nor Greek', () => {
    for (const text of [SAMPLES.Korean, SAMPLES.Georgian, 'J 東京の夜']) expect(isForeign(text)).toBe(true)
    for (const text of ['Fox', SAMPLES.Greek, SAMPLES.Ukrainian, '1999!', 'Tokyo 東京'])
      expect(isForeign(text)).toBe(false)
  })
})
