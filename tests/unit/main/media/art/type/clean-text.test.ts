import { describe, expect, it } from 'vitest'
import { capitals, cleanText } from '../../../../../../src/main/media/art/type/clean-text.ts'

describe('clean text', () => {
  it('is one line with single spaces and no control characters', () => {
    expect(cleanText(' The\n\tFox\u202e \u0000Job ')).toBe('The Fox Job')
  })

  it('keeps the joiners that scripts and emoji need', () => {
    for (const text of ['क्\u200dष', 'می\u200cخواهم', '👩\u200d🚀']) expect(cleanText(text)).toBe(text)
  })

  it('takes letters out of their fancy dress', () => {
    expect(cleanText('𝕿𝖍𝖊 𝓕𝓸𝔁')).toBe('The Fox')
  })
})

describe('capitals', () => {
  it('leave the accents off Greek, and only off Greek', () => {
    expect(capitals('Γιώργος')).toBe('ΓΙΩΡΓΟΣ')
    expect(capitals('Élodie Ñandú й')).toBe('ÉLODIE ÑANDÚ Й')
  })

  it('are nothing that a script without them would notice', () => {
    for (const text of ['月の裏', 'مكتبة', 'चाँद', 'ห้องสมุด']) expect(capitals(text)).toBe(text)
  })
})
