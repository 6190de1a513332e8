import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { findLink, parseLink, registerLinks } from '../../../../src/main/desktop/deep-link.ts'

describe('a link', () => {
  test.each([
    ['callboard://run/m3k9q1', { runId: 'm3k9q1', stepId: null }],
    ['callboard://run/m3k9q1/', { runId: 'm3k9q1', stepId: null }],
    ['callboard://run/m3k9q1/portrait', { runId: 'm3k9q1', stepId: 'portrait' }],
    ['callboard://run/nightly%20import', { runId: 'nightly import', stepId: null }],
  ])('%s leads to its show', (link, target) => {
    expect(parseLink(link)).toEqual(target)
  })

  test.each([
    '',
    'callboard:',
    'callboard://run/',
    'callboard://run//portrait',
    'callboard://quit/r1',
    'callboard://run/r1/portrait/more',
    'callboard://run/r1/Portrait',
    'callboard://run/r1?cancel=1',
    'callboard://run/r1#x',
    'callboard://user@run/r1',
    'callboard://run:80/r1',
    ' callboard://run/r1',
    'callboard://run/r1\n',
    'CALLBOARD://run/r1',
    'https://run/r1',
    'callboard://run/%E0%A4%A',
    'callboard://run/%00',
    'callboard://run/a%0Ab',
    `callboard://run/${'x'.repeat(201)}`,
  ])('%j leads nowhere', (link) => {
    expect(parseLink(link)).toBeNull()
  })

  test('made of any id comes back as that id', () => {
    const id = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .filter((text) => !/[\p{Cc}!'()*]/u.test(text))
    fc.assert(
      fc.property(id, (runId) => {
        const link = `callboard://run/${encodeURIComponent(runId)}`
        if (link.length <= 600) expect(parseLink(link)).toEqual({ runId, stepId: null })
      }),
    )
  })
})

test('the link is found wherever the system put it', () => {
  expect(findLink(['electron', '--flag', 'callboard://run/r1', '--more'])).toBe('callboard://run/r1')
  expect(findLink(['electron', '.', '--prompt=callboard://run/r1'])).toBeNull()
})

test('a packaged app registers itself; one run from its folder says which app it is', () => {
  const app = { setAsDefaultProtocolClient: vi.fn(() => true) }
  const place = { execPath: '/electron', appPath: '/callboard' }
  registerLinks(app, { ...place, isPackaged: true })
  registerLinks(app, { ...place, isPackaged: false })
  expect(app.setAsDefaultProtocolClient.mock.calls).toEqual([['callboard'], ['callboard', '/electron', ['/callboard']]])
})
