import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUniqueNames, fileNameOf } from '../../../../src/shared/export/file-name.ts'
import { NAUGHTY_STRINGS } from '../../../support/naughty-strings.ts'

test.each([
  ['Ines Varga', 'Ines Varga'],
  ['Aurélien Calder', 'Aurélien Calder'],
  ['月球大劫案 🌙', '月球大劫案 🌙'],
  ['Dr. Who', 'Dr. Who'],
  ['AC/DC: Live', 'AC-DC- Live'],
  ['C:\\Windows', 'C-Windows'],
  ['Who? What*', 'Who What'],
  ['The "Moon"', 'The ’Moon’'],
  ['  spaced   out \n', 'spaced out'],
  ['.hidden', 'hidden'],
  ['ends in dots...', 'ends in dots'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['family 👨‍👩‍👧', 'family 👨‍👩‍👧'],
])('%j is called %j', (words, name) => {
  expect(fileNameOf(words, 'Show')).toBe(name)
})

test.each(['', '.', '..', '...', ' ', '\u0000', '\u200b', '\ufeff', '??', '\n'])('%j gets the fallback', (words) => {
  expect(fileNameOf(words, 'Show')).toBe('Show')
})

test.each(['CON', 'nul', 'com1', 'LPT9', 'COM¹', 'aux.txt', 'prn .md', 'CONIN$'])(
  'a device of Windows, %s, is not called so',
  (words) => {
    expect(fileNameOf(words, 'Show')).toBe(`_${words}`)
  },
)

test.each(['Console', 'Auxiliary', 'com10', 'Nulla'])('%s only looks like a device, and stays', (words) => {
  expect(fileNameOf(words, 'Show')).toBe(words)
})

test('a long name is cut between characters, and never inside one', () => {
  expect(fileNameOf('月'.repeat(100), 'Show')).toBe('月'.repeat(40))
  expect(fileNameOf('👨‍👩‍👧'.repeat(30), 'Show')).toBe('👨‍👩‍👧'.repeat(6))
})

describe('whatever a person typed', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', ':', 'c', 'o', 'n', '\u0000', '\u202e', '\ud800', 'é') }),
    fc.constantFrom(...NAUGHTY_STRINGS),
  )

  test('the name is one step of a path on every system', () => {
    fc.assert(
      fc.property(words, (text) => {
        const name = fileNameOf(text, 'Show')
        expect(name).not.toMatch(/[/\\:*?"<>|]|\p{Cc}|^[\s.]|[\s.]$|^$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|(com|lpt)\d)(\.|$)/i)
        expect(name.isWellFormed()).toBe(true)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121)
      }),
    )
  })

  test('naming what was named changes nothing', () => {
    fc.assert(
      fc.property(words, (text) => {
        const name = fileNameOf(text, 'Show')
        expect(fileNameOf(name, 'Show')).toBe(name)
      }),
    )
  })
})

describe('names that are given out', () => {
  test('are numbered where they were given before, on systems that fold case and forms too', () => {
    const unique = createUniqueNames()
    expect(['Ines', 'ines', 'INES', 'Ines (2)', 'Amélie', 'Ame\u0301lie'].map(unique)).toEqual([
      'Ines',
      'ines (2)',
      'INES (3)',
      'Ines (2) (2)',
      'Amélie',
      'Ame\u0301lie (2)',
    ])
  })

  test('are never the same twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a (2)', 'A (2)', 'ß', 'SS', 'ſ')), (wanted) => {
        const names = wanted.map(createUniqueNames())
        const folded = new Set(names.map((name) => name.normalize('NFKC').toLowerCase()))
        expect(folded.size).toBe(wanted.length)
      }),
    )
  })
})
