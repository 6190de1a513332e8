import { expect, it } from 'vitest'
import { formatDuration, formatRoughDuration } from '../../../../src/renderer/view/duration.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

it.each([
  [0, 'under 1 s'],
  [400, 'under 1 s'],
  [38 * SECOND, '38 s'],
  [59.6 * SECOND, '1 min'],
  [MINUTE + 12 * SECOND, '1 min 12 s'],
  [HOUR - 400, '1 h'],
  [HOUR + 4 * MINUTE, '1 h 4 min'],
  [2 * HOUR - 10 * SECOND, '2 h'],
])('tells %d ms as "%s"', (ms, words) => {
  expect(formatDuration(ms)).toBe(words)
})

it.each([
  [38 * SECOND, '38 s'],
  [7 * MINUTE + 40 * SECOND, '8 min'],
  [HOUR + 4 * MINUTE, '1 h 4 min'],
])('rounds %d ms to "%s" where a caption is enough', (ms, words) => {
  expect(formatRoughDuration(ms)).toBe(words)
})
