import { expect, it } from 'vitest'
import { gridKey, selectionOf } from '../../../../../src/renderer/features/logs/cursor.ts'

const size = { total: 100, page: 10, start: 40 }
const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const at = (row: number) => ({ row, anchor: row })

it.each([
  ['j', 50, 51],
  ['ArrowDown', 50, 51],
  ['k', 50, 49],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 50, 59],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s leads from row %i to row %i', (key, from, row) => {
  expect(gridKey({ ...none, key }, at(from), size)).toEqual({ kind: 'move', row, extend: false })
})

it.each([
  ['j', 40],
  ['Home', 0],
  ['End', 99],
])('%s begins at row %i where nobody has been yet', (key, row) => {
  expect(gridKey({ ...none, key }, null, size)).toEqual({ kind: 'move', row, extend: false })
})

it('moves nowhere where there are no rows', () => {
  expect(gridKey({ ...none, key: 'j' }, null, { ...size, total: 0 })).toBeNull()
})

it('leaves keys alone that mean something else', () => {
  expect(gridKey({ ...none, key: 'j', altKey: true }, at(1), size)).toBeNull()
  expect(gridKey({ ...none, key: 'r', ctrlKey: true }, at(1), size)).toBeNull()
  expect(gridKey({ ...none, key: 'Tab' }, at(1), size)).toBeNull()
})

it('selects from where one began to where one is, in either direction', () => {
  expect(gridKey({ ...none, key: 'ArrowUp', shiftKey: true }, at(5), size)).toMatchObject({ row: 4, extend: true })
  expect(selectionOf({ row: 4, anchor: 7 })).toEqual({ first: 4, last: 7 })
  expect(selectionOf(at(4))).toBeNull()
})
