import { expect, it } from 'vitest'
import { updateWords } from '../../../../../src/renderer/features/settings/update-words.ts'

it('says what updates do, how far one is, and why there are none', () => {
  expect(updateWords(null)).toBe(updateWords({ kind: 'none' }))
  expect(updateWords({ kind: 'none' })).toContain('never while something is in production')
  expect(updateWords({ kind: 'found', version: '2.0.0' })).toMatch(/2\.0\.0 was found/)
  expect(updateWords({ kind: 'ready', version: '2.0.0' })).toMatch(/2\.0\.0 is here.*when you quit/)
  expect(updateWords({ kind: 'failed' })).toContain('failed')
  expect(updateWords({ kind: 'unavailable', reason: 'no-feed' })).toContain('Not in this package')
  expect(updateWords({ kind: 'unavailable', reason: 'not-packaged' })).toContain('Not here')
  expect(updateWords({ kind: 'unavailable', reason: 'package-manager' })).toContain('as this one came')
})
