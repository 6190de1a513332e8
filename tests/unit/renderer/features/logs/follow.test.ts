import { expect, it } from 'vitest'
import { followAfterScroll, newLinesWords } from '../../../../../src/renderer/features/logs/follow.ts'

const END = 1000

it('pauses when one scrolls up, and goes on when one comes back to the end', () => {
  expect(followAfterScroll('on', 900, END, END)).toBe('paused')
  expect(followAfterScroll('paused', 950, 900, END)).toBe('paused')
  expect(followAfterScroll('paused', END, 950, END)).toBe('on')
})

it('is not paused by lines that come, which move the end and not the person', () => {
  expect(followAfterScroll('on', END, END, END + 260)).toBe('on')
})

it('stays off where it was switched off by hand', () => {
  expect(followAfterScroll('off', END, 900, END)).toBe('off')
})

it('counts lines in words', () => {
  expect([1, 12, 12_345].map(newLinesWords)).toEqual(['1 new line', '12 new lines', '12,345 new lines'])
})
