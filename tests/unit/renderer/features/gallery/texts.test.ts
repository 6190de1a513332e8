import { expect, test } from 'vitest'
import { clockTime } from '../../../../../src/renderer/features/gallery/clock-time.ts'
import { splitDossier } from '../../../../../src/renderer/features/gallery/split-dossier.ts'

test.each([
  [0, '0:00'],
  [4.99, '0:04'],
  [65, '1:05'],
  [3729, '1:02:09'],
  [-1, '0:00'],
])('%s seconds stand as %s', (seconds, words) => {
  expect(clockTime(seconds)).toBe(words)
})

test('a dossier is cut before its second part, and nothing of it is lost', () => {
  const text = '# Ines\n\n*The Pilot*\n\n## Background\n\nShe flew.\n\n## Want\n\nTo land.\n\n## Need\n\nRest.\n'
  const { before, after } = splitDossier(text)
  expect(before).toBe('# Ines\n\n*The Pilot*\n\n## Background\n\nShe flew.\n\n')
  expect(before + after).toBe(text)
})

test.each(['', 'Only a line.', '# A\n\n## One part\n\nText with ## inside.\n'])('%j stays whole', (text) => {
  expect(splitDossier(text)).toEqual({ before: text, after: '' })
})
