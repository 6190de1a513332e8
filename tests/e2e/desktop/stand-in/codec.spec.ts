import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { codec } from '../../../support/electron-stand-in/core/codec.ts'

const roundTrip = (value: unknown): unknown => codec.decode(codec.encode(value))

test('whatever structured clone copies arrives as its copy would', () => {
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: false,
    withNullPrototype: false,
  })
  fc.assert(fc.property(value, (given) => expect(roundTrip(given)).toEqual(structuredClone(given))))
})

test('a value that occurs twice is still one value, and a cycle still a cycle', () => {
  const shared = { name: 'twice' }
  const cycle: { first: unknown; second: unknown; self?: unknown } = { first: shared, second: shared }
  cycle.self = cycle
  const copy = roundTrip(cycle) as typeof cycle
  expect(copy.first).toBe(copy.second)
  expect(copy.self).toBe(copy)
})

test('an error keeps its kind, message, stack and cause', () => {
  const error = new RangeError('too far', { cause: { km: 384_400 } })
  const copy = roundTrip(error)
  expect(copy).toBeInstanceOf(RangeError)
  expect(copy).toMatchObject({ message: 'too far', stack: error.stack, cause: { km: 384_400 } })
})

for (const [what, value] of [
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve()],
  ['a blob', new Blob(['b'])],
  ['something deep within that cannot be', { list: [{ method() {} }] }],
] as const) {
  test(`${what} cannot be cloned`, () => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  })
}
