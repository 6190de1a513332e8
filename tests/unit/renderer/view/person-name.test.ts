import { expect, it } from 'vitest'
import { initialOf, shortName } from '../../../../src/renderer/view/person-name.ts'

it.each([
  ['Ines Varga', 'Ines', 'I'],
  ['Dr. Ruth Okafor', 'Ruth', 'R'],
  ['  mei  hsu ', 'mei', 'M'],
  ['李雷', '李雷', '李'],
  ['👩‍🚀 Ada', '👩‍🚀', '👩‍🚀'],
  ['St.', 'St.', 'S'],
  ['', '', '?'],
])('calls %j "%s" in short, with the initial "%s"', (name, short, initial) => {
  expect(shortName(name)).toBe(short)
  expect(initialOf(name)).toBe(initial)
})
