import { expect, it } from 'vitest'
import { clockFace } from '../../../../src/renderer/features/replay/clock-face.ts'

it.each([
  [0, '0:00'],
  [72_000, '1:12'],
  [59_600, '1:00'],
  [3_849_000, '1:04:09'],
])('writes %d ms as %s', (ms, face) => {
  expect(clockFace(ms)).toBe(face)
})
