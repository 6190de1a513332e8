import { expect, it } from 'vitest'
import { compilePattern, patternFault } from '../../../../src/shared/logs/pattern.ts'

it('reads whole characters, in any case', () => {
  expect('🌙'.match(compilePattern('^.$'))).not.toBeNull()
  expect('ÉLAN'.match(compilePattern('élan'))).not.toBeNull()
})

it('reads what is only loosely a pattern as people mean it', () => {
  expect('a-b {'.match(compilePattern('a\\-b {'))).not.toBeNull()
})

it('says in a few words what is wrong', () => {
  expect(patternFault('(')).toBe('Unterminated group')
  expect(patternFault('[b-a]')).toBe('Range out of order in character class')
  expect(patternFault('a+')).toBeNull()
})
