import { expect, test } from 'vitest'
import { createAccess } from '../../../../src/main/server/access.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const HOME = '127.0.0.1'

function setUp() {
  const clock = createManualClock()
  return { clock, access: createAccess(clock, () => null) }
}

test('each start has a token of its own, of 32 random bytes', () => {
  const tokens = Array.from({ length: 50 }, () => setUp().access.token)
  expect(new Set(tokens).size).toBe(50)
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
})

test('the token opens the door, and nothing like it does', () => {
  const { access } = setUp()
  expect(access.admit(HOME, access.token)).toEqual(['watch', 'control', 'report'])
  for (const wrong of [undefined, '', `${access.token} `, access.token.slice(0, -1)]) {
    expect(access.admit(HOME, wrong)).toBe('invalid')
  }
})

test('a ticket works once, and within five minutes', () => {
  const { clock, access } = setUp()
  const [used, fresh, old] = [access.newTicket(), access.newTicket(), access.newTicket()]
  const first = access.redeem(HOME, used)
  expect(first).toEqual({ session: expect.stringMatching(/^[\w-]{43}$/) })
  expect(access.redeem(HOME, used)).toBe('invalid')
  clock.advance(5 * 60_000)
  expect(access.redeem(HOME, fresh)).toEqual({ session: expect.any(String) })
  clock.advance(1)
  expect(access.redeem(HOME, old)).toBe('invalid')
  expect(access.admit(HOME, typeof first === 'string' ? '' : first.session)).toContain('control')
})

test('a ticket is no token, and a token is no ticket', () => {
  const { access } = setUp()
  const ticket = access.newTicket()
  expect(access.admit(HOME, ticket)).toBe('invalid')
  expect(access.redeem(HOME, access.token)).toBe('invalid')
  expect(access.redeem(HOME, ticket)).toEqual({ session: expect.any(String) })
})

test('five failures within a minute shut an address out for 30 s, and no other', () => {
  const { clock, access } = setUp()
  for (let count = 0; count < 5; count += 1) {
    expect(access.admit(HOME, 'wrong')).toBe('invalid')
    clock.advance(5000)
  }
  expect(access.admit(HOME, access.token)).toBe('refused')
  expect(access.redeem(HOME, access.newTicket())).toBe('refused')
  expect(access.admit('192.0.2.1', access.token)).toContain('watch')
  clock.advance(24_999)
  expect(access.admit(HOME, access.token)).toBe('refused')
  clock.advance(1)
  expect(access.admit(HOME, access.token)).toContain('watch')
})

test('failures that are spread out shut nobody out', () => {
  const { clock, access } = setUp()
  for (let count = 0; count < 50; count += 1) {
    expect(access.admit(HOME, 'wrong')).toBe('invalid')
    clock.advance(15_001)
  }
  expect(access.admit(HOME, access.token)).toContain('watch')
})

test('many addresses that fail do not fill the memory', () => {
  const { access } = setUp()
  for (let count = 0; count < 5000; count += 1) access.admit(`198.51.100.${count}`, 'wrong')
  expect(access.admit(HOME, access.token)).toContain('watch')
})
