import { describe, expect, it } from 'vitest'
import {
  capitalise,
  listOf,
  numberWord,
  plural,
  singular,
  titleCase,
  withArticle,
} from '../../../../../../../src/main/generators/builtin/text/language/grammar.ts'
import { asVerb, gerund, thirdPerson } from '../../../../../../../src/main/generators/builtin/text/language/verbs.ts'

describe('English, as far as the studio needs it', () => {
  it.each([
    ['owl', 'an owl'],
    ['hour', 'an hour'],
    ['unicorn', 'a unicorn'],
    ['uninvited guest', 'an uninvited guest'],
    ['one-eyed cat', 'a one-eyed cat'],
    ['8-bit hero', 'an 8-bit hero'],
    ['“apple”', 'an “apple”'],
    ['heist', 'a heist'],
  ])('puts the right article before %s', (noun, expected) => {
    expect(withArticle(noun)).toBe(expected)
  })

  it.each([
    ['child', 'children'],
    ['thief', 'thieves'],
    ['fisherman', 'fishermen'],
    ['memory', 'memories'],
    ['witch', 'witches'],
    ['food truck', 'food trucks'],
    ['human', 'humans'],
    ['spy', 'spies'],
    ['Moon', 'Moons'],
  ])('makes one %s many %s, and back', (one, many) => {
    expect(plural(one)).toBe(many)
    expect(singular(many)).toBe(one)
  })

  it.each(['Paris', 'chess', 'news', 'bus', 'Christmas'])('leaves %s in the singular', (word) => {
    expect(singular(word)).toBe(word)
  })

  it.each([
    ['steal', 'steals', 'stealing'],
    ['plot', 'plots', 'plotting'],
    ['teach', 'teaches', 'teaching'],
    ['carry', 'carries', 'carrying'],
    ['hide', 'hides', 'hiding'],
    ['run', 'runs', 'running'],
    ['free', 'frees', 'freeing'],
    ['lie', 'lies', 'lying'],
    ['open', 'opens', 'opening'],
    ['visit', 'visits', 'visiting'],
    ['deliver', 'delivers', 'delivering'],
    ['steal', 'steals', 'stealing'],
    ['cook', 'cooks', 'cooking'],
    ['play', 'plays', 'playing'],
    ['fix', 'fixes', 'fixing'],
  ])('inflects %s', (base, third, ing) => {
    expect(thirdPerson(base)).toBe(third)
    expect(gerund(base)).toBe(ing)
    expect(asVerb(third)?.base).toBe(base)
  })

  it('writes titles, lists and numbers as people do', () => {
    expect(titleCase('a crown of bees')).toBe('A Crown of Bees')
    expect(listOf(['Ada', 'Bo', 'Cy'])).toBe('Ada, Bo and Cy')
    expect(numberWord(71)).toBe('seventy-one')
    expect(capitalise('“élan”')).toBe('“Élan”')
  })
})
