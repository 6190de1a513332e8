import { describe, expect, it } from 'vitest'
import { drawableText } from '../../../../../../src/main/media/art/type/glyphs.ts'

describe('text for the faces at hand', () => {
  it('keeps everything in the scripts that come with Callboard', () => {
    for (const text of ['Żółć & Söhne, 1999!', 'Привет из Москвы', 'Đặng Thị'])
      expect(drawableText(text, 'anton')).toBe(text)
  })

  it('leaves out what no face has, and the space it stood in', () => {
    const unassigned = '\u{e0fff}'
    expect(drawableText(`The ${unassigned} Job`, 'league-gothic')).toBe('The Job')
    expect(drawableText(`${unassigned} Fox`, 'abril-fatface')).toBe('Fox')
  })

  it('takes the plain form of a letter that no face has', () => {
    const raised = '\u{1e030}'
    expect(drawableText(`Кр${raised}й`, 'league-gothic')).toBe('Край')
  })

  it('takes off accents that no face can place', () => {
    expect(drawableText('Z\u0338\u0327a\u0337', 'league-gothic')).toBe('Za')
    expect(drawableText('Ё Й ệ', 'league-gothic')).toBe('Ё Й ệ')
  })

  it('keeps a text of which nothing could be drawn', () => {
    const unassigned = '\u{e0fff}\u{e0ffe}'
    expect(drawableText(unassigned, 'cinzel')).toBe(unassigned)
  })
})
