import { expect, it } from 'vitest'
import { findMarks } from '../../../../../src/main/storage/logs/marks.ts'

it('marks every place where a pattern stands', () => {
  expect(findMarks('Painter 1, painter 2', [/painter/gi])).toEqual([
    [0, 7],
    [11, 18],
  ])
})

it('joins marks of several patterns where they overlap or touch', () => {
  expect(findMarks('abcdef', [/bc/g, /cd/g, /ef/g])).toEqual([[1, 6]])
})

it('marks nothing for an empty match', () => {
  expect(findMarks('abc', [/x*/g])).toEqual([])
})
