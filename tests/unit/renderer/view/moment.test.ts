import { expect, it } from 'vitest'
import { formatClock, formatDay, formatMoment } from '../../../../src/renderer/view/moment.ts'

const now = Date.UTC(2026, 10, 20, 14, 10)

it.each([
  [Date.UTC(2026, 10, 20, 0, 1), 'Today'],
  [Date.UTC(2026, 10, 19, 23, 59), 'Yesterday'],
  [Date.UTC(2026, 10, 17, 12), '17 Nov'],
  [Date.UTC(2025, 10, 17, 12), '17 Nov 2025'],
])('names the day of %d', (ms, words) => {
  expect(formatDay(ms, now)).toBe(words)
})

it('tells the time with 24 hours', () => {
  expect(formatClock(Date.UTC(2026, 10, 20, 0, 5), 'en-US')).toBe('00:05')
})

it('adds the day to a moment that is not today', () => {
  expect(formatMoment(Date.UTC(2026, 10, 20, 14, 2), now, 'en-GB')).toBe('14:02')
  expect(formatMoment(Date.UTC(2026, 10, 17, 14, 2), now, 'en-GB')).toBe('17 Nov, 14:02')
})
