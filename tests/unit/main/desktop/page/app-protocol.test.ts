import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createAppProtocol } from '../../../../../src/main/desktop/page/app-protocol.ts'
import { builtPage, developmentPage } from '../../../../../src/main/desktop/page/page-answer.ts'

const folder = mkdtempSync(join(tmpdir(), 'callboard-protocol-'))
const root = join(folder, 'renderer')
const clip = join(folder, 'clip.mp4')
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
const report = vi.fn()

const handle = createAppProtocol({
  page: builtPage(root),
  findArtifact: (id) => {
    if (id === 'broken') throw new Error('the database is closed')
    if (id === 'gone') return { file: join(folder, 'gone.png'), mime: 'image/png' }
    if (id === 'empty') return { file: join(folder, 'empty.txt'), mime: 'text/plain' }
    return id === 'run 1/clip' ? { file: clip, mime: 'video/mp4' } : null
  },
  report,
})

const ask = (path: string, init?: RequestInit) => handle(new Request(`app://callboard${path}`, init))
const bodyOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<title>Callboard</title>')
  writeFileSync(join(root, 'assets/index.js'), 'export {}')
  writeFileSync(join(root, 'secret'), 'no known type')
  writeFileSync(join(folder, 'outside.html'), 'outside')
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(clip, bytes)
  symlinkSync(join(folder, 'outside.html'), join(root, 'link.html'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the page', () => {
  test.each(['/', '/index.html', '/index.html?x=1'])('%s is the page', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe('<title>Callboard</title>')
  })

  test('its files have their types', async () => {
    const response = await ask('/assets/index.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('export {}')
  })

  test.each([
    '/nothing.html',
    '/assets',
    '/assets/',
    '/secret',
    '/link.html',
    '/../outside.html',
    '/..%2foutside.html',
    '/assets/..%2f..%2foutside.html',
    '/%2e%2e/outside.html',
    '/%5c..%5coutside.html',
    '/index.html%00',
    '/%zz',
    '//etc/passwd',
  ])('%s leads nowhere', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  test('another host of the scheme is not ours', async () => {
    expect((await handle(new Request('app://elsewhere/index.html'))).status).toBe(404)
  })
})

describe('an artifact', () => {
  const path = `/artifacts/${encodeURIComponent('run 1/clip')}`

  test('comes whole', async () => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('video/mp4')
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(response.headers.get('content-length')).toBe('1000')
    expect(await bodyOf(response)).toEqual(bytes)
  })

  test('comes in part, so that a clip can be sought', async () => {
    const response = await ask(path, { headers: { range: 'bytes=100-199' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 100-199/1000')
    expect(response.headers.get('content-length')).toBe('100')
    expect(await bodyOf(response)).toEqual(bytes.subarray(100, 200))
  })

  test('whatever part is asked for, it is that part of the file that comes', async () => {
    const part = fc
      .tuple(fc.nat(bytes.length - 1), fc.nat(2 * bytes.length))
      .map(([start, more]) => [start, start + more] as const)
    await fc.assert(
      fc.asyncProperty(part, async ([start, end]) => {
        const response = await ask(path, { headers: { range: `bytes=${start}-${end}` } })
        expect(await bodyOf(response)).toEqual(bytes.subarray(start, end + 1))
      }),
    )
  })

  test('has no part beyond its end', async () => {
    const response = await ask(path, { headers: { range: 'bytes=1000-' } })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */1000')
  })

  test('may be empty', async () => {
    const response = await ask('/artifacts/empty')
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '0', ''])
  })

  test('can be dropped half read, as a player does when it seeks', async () => {
    const reader = (await ask(path)).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect((await bodyOf(await ask(path))).byteLength).toBe(1000)
  })

  test.each(['/artifacts/', '/artifacts/unknown', '/artifacts/gone', '/artifacts/%zz', '/artifacts/../index.htm'])(
    '%s is not there',
    async (unknown) => {
      expect((await ask(unknown)).status).toBe(404)
    },
  )

  test('that cannot be looked up is an error that says nothing of the inside', async () => {
    const response = await ask('/artifacts/broken')
    expect([response.status, await response.text()]).toEqual([500, 'Something went wrong'])
    expect(report).toHaveBeenCalledWith(expect.stringContaining('/artifacts/broken'), expect.any(Error))
  })
})

describe('every answer', () => {
  const asked: [string, RequestInit?][] = [
    ['/'],
    ['/nothing'],
    ['/artifacts/run%201%2Fclip'],
    ['/artifacts/broken'],
    ['/artifacts/run%201%2Fclip', { headers: { range: 'bytes=5-9' } }],
    ['/artifacts/run%201%2Fclip', { headers: { range: 'bytes=5000-' } }],
    ['/', { method: 'POST' }],
    ['/', { method: 'HEAD' }],
  ]

  test.each(asked)('%s %j carries the policy: own files only, no inline script, no eval', async (path, init) => {
    const { headers } = await ask(path, init)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src (?:'none'|'nonce-[\w+/=]+')(;|$)/)
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    const response = await ask('/index.html', { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each(['/index.html', '/artifacts/run%201%2Fclip', '/nothing'])(
    'HEAD %s has the headers of GET and no body',
    async (path) => {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
      expect(head.status).toBe(get.status)
      expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
      expect(await head.text()).toBe('')
    },
  )
})

describe('in development', () => {
  test('the page comes from the development server, artifacts do not', async () => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/javascript').end(`// ${request.url}`)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const dev = createAppProtocol({
      page: developmentPage(`http://127.0.0.1:${port}`),
      findArtifact: () => ({ file: clip, mime: 'video/mp4' }),
      report,
    })
    const module = await dev(new Request('app://callboard/src/main.tsx?t=1'))
    expect(await module.text()).toBe('// /src/main.tsx?t=1')
    expect(module.headers.get('content-security-policy')).toContain("connect-src 'self' ws:")
    expect(module.headers.get('x-content-type-options')).toBe('nosniff')
    const artifact = await dev(new Request('app://callboard/artifacts/1'))
    expect(await bodyOf(artifact)).toEqual(bytes)
    expect(artifact.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
