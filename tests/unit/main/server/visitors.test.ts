import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { AppLog } from '../../../../src/main/log/app-log.ts'
import { createVisitors } from '../../../../src/main/server/visitors.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

function setUp() {
  const lines: (readonly [string, Readonly<Record<string, unknown>>])[] = []
  const at =
    (level: string) =>
    (message: string, fields: object = {}) =>
      void lines.push([`${level} ${message}`, JSON.parse(JSON.stringify(fields))])
  const log: AppLog = {
    debug: () => undefined,
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    recent: () => [],
  }
  const clock = createManualClock()
  return { visitors: createVisitors(log, clock), clock, lines }
}

/** As much of a request as is looked at. */
function requestOf(url: string, address = '127.0.0.1', method = 'GET') {
  const socket = Object.assign(new EventEmitter(), { remoteAddress: address })
  return { request: { url, method, socket } as unknown as IncomingMessage, socket }
}

function answer(status: number) {
  return Object.assign(new EventEmitter(), { statusCode: status }) as unknown as ServerResponse
}

describe('a refused request', () => {
  it('is told with its rule, address and path, and nothing that follows the path', () => {
    const { visitors, lines } = setUp()
    visitors.refused(requestOf('/artifacts/1?token=abc#x', '10.0.0.7').request, 'no such name')
    expect(lines).toEqual([
      ['warn refused a request', { rule: 'no such name', address: '10.0.0.7', method: 'GET', path: '/artifacts/1' }],
    ])
  })

  it('of a flood is told five times a minute, with how many were not; others are not washed out', () => {
    const { visitors, clock, lines } = setUp()
    for (let n = 0; n < 1000; n++) visitors.refused(requestOf('/').request, 'a rule')
    expect(lines).toHaveLength(5)
    visitors.refused(requestOf('/', '10.0.0.7').request, 'a rule')
    visitors.refused(requestOf('/').request, 'another rule')
    expect(lines).toHaveLength(7)
    clock.advance(60_000)
    visitors.refused(requestOf('/').request, 'a rule')
    expect(lines[7]?.[1]).toMatchObject({ unsaid: 995 })
  })

  it.each([
    [401, 'no valid token or ticket'],
    [403, 'the token does not allow it'],
    [429, 'too many wrong tokens'],
  ])('is one that is answered with %i, too', (status, rule) => {
    const { visitors, lines } = setUp()
    const response = answer(status)
    visitors.watch(requestOf('/api/run.list').request, response)
    response.emit('close')
    expect(lines.map(([, { rule: told }]) => told)).toEqual([rule])
  })
})

describe('clients', () => {
  it('come and go by number', () => {
    const { visitors, clock, lines } = setUp()
    const { request, socket } = requestOf('/feed')
    visitors.came(request, ['watch', 'control'])
    clock.advance(1500)
    socket.emit('close')
    expect(lines).toEqual([
      ['info a client has come', { client: 1, path: '/feed', address: '127.0.0.1', scopes: 'watch control' }],
      ['info a client has gone', { client: 1, afterMs: 1500 }],
    ])
  })

  it('sign in by a ticket', () => {
    const { visitors, lines } = setUp()
    const response = answer(200)
    visitors.watch(requestOf('/session', '127.0.0.1', 'POST').request, response)
    response.emit('close')
    expect(lines).toEqual([['info a browser has signed in', { address: '127.0.0.1' }]])
  })
})
