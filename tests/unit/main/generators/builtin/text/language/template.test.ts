import { describe, expect, it } from 'vitest'
import { cleanLine, clip, clipAtWord } from '../../../../../../../src/main/generators/builtin/text/language/clean.ts'
import { fill } from '../../../../../../../src/main/generators/builtin/text/language/template.ts'
import { tidy } from '../../../../../../../src/main/generators/builtin/text/language/tidy.ts'

const slots = { name: 'Ines', focus: 'the songs', trade: 'astronaut' }

describe('templates', () => {
  it('agree with the pronouns of whom they are about', () => {
    const text = '{They} [keeps|keep] {their} word, {a:trade} to the last; {focus} {focus?is|are} {theirs}.'
    expect(fill(text, slots, { pronouns: 'she', focusPlural: true })).toBe(
      'She keeps her word, an astronaut to the last; the songs are hers.',
    )
    expect(fill(text, slots, { pronouns: 'they', focusPlural: true })).toBe(
      'They keep their word, an astronaut to the last; the songs are theirs.',
    )
  })

  it('take a word from the prompt as it is, even when it looks like a template', () => {
    const filled = fill('About {focus}.', { focus: '{name} [a|b] $&' }, { pronouns: 'he', focusPlural: false })
    expect(filled).toBe('About {name} [a|b] $&.')
  })

  it('refuse a slot that nobody fills', () => {
    expect(() => fill('{nobody}', slots, { pronouns: 'he', focusPlural: false })).toThrow('nobody')
  })
})

describe('cleaning', () => {
  it('makes one printable line of anything', () => {
    expect(cleanLine(' a\r\n\tb\u0000c\u202ed\ud800 ')).toBe('a bcd\ufffd')
  })

  it('never cuts inside a code point', () => {
    expect(clip('a👩b', 2)).toBe('a')
    expect(clipAtWord('one two three four', 12)).toBe('one two…')
  })

  it('takes out the seams between a quotation and our own stops', () => {
    expect(tidy('Who is it?.  He said , no..')).toBe('Who is it? He said, no.')
  })
})
