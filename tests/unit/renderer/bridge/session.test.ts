import { expect, it, vi } from 'vitest'
import { createSession, takeTicket } from '../../../../src/renderer/bridge/session.ts'

it('takes the ticket out of the address', () => {
  const replaceHash = vi.fn()
  expect(takeTicket({ hash: '#ticket=ab%2Dc_1', replaceHash })).toBe('ab-c_1')
  expect(replaceHash.mock.calls).toEqual([['#/']])
})

it('leaves an address without a ticket alone', () => {
  const replaceHash = vi.fn()
  expect(takeTicket({ hash: '#/run/x', replaceHash })).toBeNull()
  expect(replaceHash).not.toHaveBeenCalled()
})

it('trades the ticket once, however often the line is opened', async () => {
  const post = vi.fn(async () => ({ ok: true }))
  const ready = createSession('t', post)
  await ready()
  await ready()
  expect(post.mock.calls).toEqual([['t']])
})

it('goes on with the cookie of an earlier visit where the ticket is refused', async () => {
  const post = vi.fn(async () => ({ ok: false }))
  const ready = createSession('used', post)
  await expect(ready()).resolves.toBeUndefined()
  await ready()
  expect(post).toHaveBeenCalledTimes(1)
})

it('keeps the ticket for the next try where the host cannot be reached', async () => {
  const post = vi.fn().mockRejectedValueOnce(new TypeError('fetch failed')).mockResolvedValueOnce({ ok: true })
  const ready = createSession('t', post)
  await expect(ready()).rejects.toThrow('fetch failed')
  await ready()
  expect(post).toHaveBeenCalledTimes(2)
})
