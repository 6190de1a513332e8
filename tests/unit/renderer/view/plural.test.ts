import { expect, it } from 'vitest'
import { listNames, plural } from '../../../../src/renderer/view/plural.ts'

it.each([
  [[], ''],
  [['Ruth'], 'Ruth'],
  [['Ruth', 'Cal'], 'Ruth and Cal'],
  [['Ruth', 'Cal', 'Mei'], 'Ruth, Cal and Mei'],
  [['Ruth', 'Cal', 'Mei', 'Teo', 'Bram'], 'Ruth, Cal and 3 others'],
])('lists %j', (names, words) => {
  expect(listNames(names)).toBe(words)
})

it('counts one and many', () => {
  expect([plural(1, 'word'), plural(412, 'word')]).toEqual(['1 word', '412 words'])
})
