import { expect, it } from 'vitest'
import { requiredLiterals } from '../../../../../src/main/storage/logs/required-literals.ts'

it.each<[string, readonly string[]]>([
  ['painter', ['painter']],
  ['painter \\d+ took .* min', ['painter ', ' took ', ' min']],
  ['colou?r', ['colo']],
  ['abcd*', ['abc']],
  ['abc{0,3}def', ['def']],
  ['abc{2}def', ['abc', 'def']],
  ['abc+?def', ['abc', 'def']],
  ['end\\.', ['end.']],
  ['(lamp|disk) full', [' full']],
  ['[lamp]disk', ['disk']],
  ['[)]disk(a[)]b)full', ['disk', 'full']],
  ['lamp|disk', []],
  ['\\x41bcdef', []],
  ['\\u0041bcdef', []],
  ['(?<!no )lamp', ['lamp']],
  ['ab', []],
  ['月球大劫', []],
])('of “%s” the index can be asked for %j', (pattern, literals) => {
  expect(requiredLiterals(pattern, 3)).toEqual(literals)
})
