import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedNames, guard } from '../../../../src/main/server/guard.ts'

const plain = { version: '1.1', host: '127.0.0.1:4000', origin: undefined, fetchSite: undefined }

test('an exposed address joins the list, with brackets where it needs them', () => {
  expect([...allowedNames(4000, '192.0.2.5').hosts]).toContain('192.0.2.5:4000')
  expect([...allowedNames(4000, 'FE80::1').hosts]).toContain('[fe80::1]:4000')
  expect([...allowedNames(4000).hosts]).toEqual(['127.0.0.1:4000', 'localhost:4000'])
})

test('on HTTP’s own port, names come with and without it', () => {
  expect(guard({ ...plain, host: 'localhost' }, allowedNames(80))).toBeNull()
  expect(guard({ ...plain, host: 'localhost:80' }, allowedNames(80))).toBeNull()
  expect(guard({ ...plain, host: 'localhost' }, allowedNames(4000))).toMatchObject({ status: 421 })
})

test('a request without a name is refused', () => {
  expect(guard({ ...plain, host: undefined }, allowedNames(4000))).toMatchObject({ status: 421 })
})

test('a name that is rebound to us is refused, though host and origin agree', () => {
  fc.assert(
    fc.property(fc.domain(), fc.integer({ min: 1, max: 65_535 }), (name, port) => {
      const request = { ...plain, host: `${name}:${port}`, origin: `http://${name}:${port}`, fetchSite: 'same-origin' }
      expect(guard(request, allowedNames(port))).toMatchObject({ status: 421 })
    }),
  )
})

test('any origin but ours is refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (origin) => {
      fc.pre(!allowedNames(4000).origins.has(origin))
      expect(guard({ ...plain, origin }, allowedNames(4000))).toMatchObject({ status: 403 })
    }),
  )
})
