import { existsSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startHttpServer } from '../../src/main/server/http-server.ts'
import { startTestHost } from '../support/browser-host.ts'
import { parseAnswer, request, sendRaw } from '../support/raw-http.ts'

const WEBSOCKET = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Protocol': 'callboard.v1',
}

/** The status of an upgrade; an accepted one is hung up at once. */
function upgradeStatus(port: number, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const all = { Host: `127.0.0.1:${port}`, ...WEBSOCKET, ...headers }
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`))
    socket.on('error', reject)
    socket.once('data', (data) => {
      resolve(parseAnswer(data).status)
      socket.destroy()
    })
  })
}

// All ways to be refused are in attack-probes; here it is that no door is left out, and who is not refused.
describe('the guard', () => {
  const own = (port: number) => `http://127.0.0.1:${port}`
  it.each<[string, (port: number) => Record<string, string>, number]>([
    ['our own name', () => ({}), 200],
    ['localhost', (port) => ({ Host: `localhost:${port}` }), 200],
    ['our name in capitals', (port) => ({ Host: `LOCALHOST:${port}` }), 200],
    ['our own origin', (port) => ({ Origin: own(port) }), 200],
    ['the same site', () => ({ 'Sec-Fetch-Site': 'same-origin' }), 200],
    ['an address typed by a person', () => ({ 'Sec-Fetch-Site': 'none' }), 200],
    ['a name rebound to us', (port) => ({ Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` }), 421],
    ['another page', () => ({ Origin: 'https://evil.example' }), 403],
    ['a sandboxed frame', () => ({ Origin: 'null' }), 403],
    ['another site', () => ({ 'Sec-Fetch-Site': 'cross-site' }), 403],
  ])('treats %s alike for pages, commands and the feed', async (_what, headersFor, status) => {
    const { port } = await startTestHost()
    const headers = headersFor(port)
    expect((await request(port, 'GET /healthz', headers)).status).toBe(status)
    expect((await request(port, 'GET /', headers)).status).toBe(status)
    expect((await request(port, 'POST /api/run.list', headers, '{}')).status).toBe(status === 200 ? 401 : status)
    expect(await upgradeStatus(port, '/feed', headers)).toBe(status === 200 ? 101 : status)
  })

  it('puts the same protecting headers on every answer', async () => {
    const { port } = await startTestHost()
    for (const path of ['/', '/healthz', '/nothing', '/artifacts/00000000', '/assets/index-abc.js']) {
      const { headers } = await request(port, `GET ${path}`)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it.each(['/feed/', '/feed?x=1', '/', '/other', '/api/run.list'])('opens no socket at %s', async (path) => {
    const { port } = await startTestHost()
    expect(await upgradeStatus(port, path, {})).toBe(404)
  })

  it('refuses a feed of another version by name', async () => {
    const { port } = await startTestHost()
    expect(await upgradeStatus(port, '/feed', { 'Sec-WebSocket-Protocol': 'callboard.v9' })).toBe(400)
    expect(await upgradeStatus(port, '/feed', { 'Sec-WebSocket-Protocol': 'callboard.v9, callboard.v1' })).toBe(101)
  })

  it('outlives clients that go away in the middle of a refusal', async () => {
    const { port } = await startTestHost()
    for (let count = 0; count < 20; count += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write('GET /feed HTTP/1.1\r\nHost: evil\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
          setImmediate(() => socket.resetAndDestroy())
        })
        socket.on('error', () => undefined)
        socket.on('close', () => resolve())
      })
    }
    expect((await request(port, 'GET /healthz')).status).toBe(200)
  })
})

describe('tokens, tickets and sessions', () => {
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

  it('a ticket signs a browser in once, with a cookie that scripts and other sites do not get', async () => {
    const { port, newTicket } = await startTestHost()
    const body = JSON.stringify({ ticket: newTicket() })
    const first = await request(port, 'POST /session', {}, body)
    expect(first.status).toBe(200)
    expect(first.headers['set-cookie']).toMatch(
      new RegExp(`^callboard_${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    )
    const cookie = first.headers['set-cookie']?.split(';')[0] ?? ''
    expect((await request(port, 'POST /api/run.list', { Cookie: cookie }, '{}')).status).toBe(200)
    expect((await request(port, 'POST /api/run.list', { Cookie: `a=b; ${cookie}` }, '{}')).status).toBe(200)
    const again = await request(port, 'POST /session', {}, body)
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('the token is in a file for its owner only, which goes with the host', async () => {
    const { host, port, token } = await startTestHost()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(statSync(host.info.tokenFile).mode & 0o777).toBe(0o600)
    expect((await request(port, 'POST /api/host.info', bearer(token), '{}')).status).toBe(200)
    expect((await request(port, `POST /api/host.info?token=${token}`, {}, '{}')).status).toBe(401)
    await host.close()
    expect(existsSync(host.info.tokenFile)).toBe(false)
    const { host: next, token: other } = await startTestHost()
    expect(other).not.toBe(token)
    expect(readFileSync(next.info.tokenFile, 'utf8')).toBe(`${other}\n`)
  })

  it('five wrong tokens shut an address out for a while, the right token too', async () => {
    const { port, token } = await startTestHost()
    for (const wrong of ['x', `${token}x`, token.slice(1), token.toUpperCase(), 'Bearer']) {
      const { status, body, headers } = await request(port, 'POST /api/run.list', bearer(wrong), '{}')
      expect(status).toBe(401)
      expect(headers['www-authenticate']).toBe('Bearer')
      expect(JSON.parse(String(body))).toMatchObject({ ok: false, error: { code: 'NOT_AUTHENTICATED' } })
    }
    const shut = await request(port, 'POST /api/run.list', bearer(token), '{}')
    expect(shut.status).toBe(429)
    expect(shut.headers['retry-after']).toBe('30')
    expect((await request(port, 'GET /healthz')).status).toBe(200)
  })

  it('asking without any token guesses nothing, and shuts nobody out', async () => {
    const { port, token } = await startTestHost()
    for (let count = 0; count < 10; count += 1) {
      expect((await request(port, 'GET /artifacts/00000000')).status).toBe(401)
    }
    expect((await request(port, 'POST /api/run.list', bearer(token), '{}')).status).toBe(200)
  })
})

describe('time limits', () => {
  async function startHasty() {
    const server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      bounds: { headersTimeout: 20, requestTimeout: 40, connectionsCheckingInterval: 10 },
      onRequest: async (_request, response) => void response.end('whole'),
      onUpgrade: (_request, socket) => void socket.destroy(),
    })
    onTestFinished(server.close)
    return server.port
  }

  it('cut off a header that is never finished', async () => {
    const port = await startHasty()
    expect(parseAnswer(await sendRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `)).status).toBe(408)
  })

  it('leave a whole request alone', async () => {
    const port = await startHasty()
    expect(String((await request(port, 'GET /')).body)).toContain('whole')
  })

  it('come with a limit on the size of headers', async () => {
    const port = await startHasty()
    expect((await request(port, 'GET /', { 'X-Long': 'x'.repeat(9000) })).status).toBe(431)
  })
})

it('a host that closes does not wait for clients that say nothing', async () => {
  const { host, port } = await startTestHost()
  const idle = connect(port, '127.0.0.1')
  const half = connect(port, '127.0.0.1', () => half.write('GET / HT'))
  const refused = connect(port, '127.0.0.1', () => {
    refused.write(`GET /x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n`)
  })
  await new Promise((resolve) => refused.once('data', resolve))
  await host.close()
  for (const socket of [idle, half, refused]) socket.destroy()
  await expect(sendRaw(port, 'GET /')).rejects.toThrow('ECONNREFUSED')
})
