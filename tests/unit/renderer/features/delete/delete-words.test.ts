import { expect, it } from 'vitest'
import { extentWords, whyNotDeleted } from '../../../../../src/renderer/features/delete/delete-words.ts'

it('a show can be deleted unless it is under way, and then it is said why not', () => {
  for (const status of ['succeeded', 'failed', 'cancelled', 'paused'] as const) {
    expect(whyNotDeleted(status)).toBeNull()
  }
  for (const status of ['pending', 'running', 'pausing', 'cancelling'] as const) {
    expect(whyNotDeleted(status)).toMatch(/under way/)
  }
})

it('says what goes with a show', () => {
  expect(extentWords({ files: 31, bytes: 86_400_000 })).toBe('31 files, 86 MB')
  expect(extentWords({ files: 1, bytes: 912 })).toBe('1 file, 912 bytes')
  expect(extentWords({ files: 0, bytes: 0 })).toBe('no files yet')
})
