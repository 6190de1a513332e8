import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readByteRange } from '../../../../src/main/desktop/byte-range.ts'

test('a part is given by its ends, by its beginning or by its length from the end', () => {
  expect(readByteRange('bytes=0-0', 100)).toEqual({ start: 0, end: 0 })
  expect(readByteRange('bytes=10-19', 100)).toEqual({ start: 10, end: 19 })
  expect(readByteRange('bytes=90-', 100)).toEqual({ start: 90, end: 99 })
  expect(readByteRange('bytes=-10', 100)).toEqual({ start: 90, end: 99 })
})

test('a part that reaches beyond the end stops there', () => {
  expect(readByteRange('bytes=90-900', 100)).toEqual({ start: 90, end: 99 })
  expect(readByteRange('bytes=-900', 100)).toEqual({ start: 0, end: 99 })
})

test('a part that begins beyond the end cannot be given', () => {
  expect(readByteRange('bytes=100-', 100)).toBe('unsatisfiable')
  expect(readByteRange('bytes=-0', 100)).toBe('unsatisfiable')
  expect(readByteRange('bytes=0-', 0)).toBe('unsatisfiable')
  expect(readByteRange('bytes=-1', 0)).toBe('unsatisfiable')
})

test.each([null, '', 'bytes=', 'bytes=-', 'bytes=a-b', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=9-2', ' bytes=0-1'])(
  '%j is as good as no range',
  (header) => {
    expect(readByteRange(header, 100)).toBe('whole')
  },
)

test('whatever is asked for, a part lies within the file', () => {
  const header = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
    fc.nat().map((from) => `bytes=${from}-`),
    fc.nat().map((length) => `bytes=-${length}`),
  )
  fc.assert(
    fc.property(header, fc.nat(10_000), (asked, size) => {
      const range = readByteRange(asked, size)
      if (typeof range === 'string') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(size)
    }),
  )
})
