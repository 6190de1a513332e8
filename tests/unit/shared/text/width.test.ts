import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cutText, fitText, plainText } from '../../../../src/shared/text/width.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 }).map(plainText)

describe('fitting text into cells', () => {
  it.each([
    ['Ines', 6, 'Ines  '],
    ['Ines Varga', 6, 'Ines …'],
    ['月の図書館', 10, '月の図書館'],
    ['月の図書館', 9, '月の図書…'],
    ['月の図書館', 8, '月の図… '],
    ['👩‍🚀👩‍🚀👩‍🚀', 5, '👩‍🚀👩‍🚀…'],
    ['', 3, '   '],
    ['abc', 1, '…'],
    ['abc', 0, ''],
  ])('%j in %i cells is %j', (text, cells, fitted) => {
    expect(fitText(text, cells)).toBe(fitted)
  })

  it('fills exactly the cells there are, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, cells) => {
        expect(stringWidth(fitText(text, cells))).toBe(cells)
      }),
    )
  })

  it('never cuts a character, and cuts nothing that fits', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, cells) => {
        const cut = cutText(text, cells)
        if (stringWidth(text) <= cells) expect(cut).toBe(text)
        else expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})

describe('text for a terminal', () => {
  it.each([
    ['two\nlines\r\nand a\ttab', 'two lines and a tab'],
    ['\u001b[31mred\u001b[0m', ' [31mred [0m'],
    ['\u009b31m', ' 31m'],
    ['bell\u0007', 'bell '],
    ['\u202egnp.exe', 'gnp.exe'],
    ['half \ud800 a pair', 'half \ufffd a pair'],
    ['مكتبة 月 🦊', 'مكتبة 月 🦊'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plainText(text)).toBe(shown)
  })

  it('has no character left that moves the cursor, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      }),
    )
  })
})
