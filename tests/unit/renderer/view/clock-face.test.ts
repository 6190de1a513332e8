import { expect, it } from 'vitest'
import { clockFace, clockRange, fineClockFace } from '../../../../src/renderer/view/clock-face.ts'

it.each([
  [0, '0:00'],
  [72_000, '1:12'],
  [59_600, '1:00'],
  [3_849_000, '1:04:09'],
])('writes %d ms as %s', (ms, face) => {
  expect(clockFace(ms)).toBe(face)
})

it('writes short times with tenths, which agree with the whole seconds they turn into', () => {
  expect([40, 2449, 9949, 9950, 72_000].map(fineClockFace)).toEqual(['0:00.0', '0:02.4', '0:09.9', '0:10', '1:12'])
})

it('writes a range as fine as its larger end', () => {
  expect(clockRange(8000, 14_000)).toBe('0:08 to 0:14')
  expect(clockRange(800, 1400)).toBe('0:00.8 to 0:01.4')
})
