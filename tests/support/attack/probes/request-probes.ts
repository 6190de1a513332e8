import { type Probe, probe } from '../probe.ts'
import { bytesOf, moreHeader, type RawRequest, withHeader, withoutHeader } from '../raw-request.ts'

const method = (name: string, http: number, upgrade: number): Probe =>
  probe(`method ${name}`, http, upgrade, (right) => ({ ...right, method: name }))

const METHODS: readonly Probe[] = [
  method('TRACE', 405, 405),
  method('CONNECT', 0, 0),
  method('OPTIONS', 405, 405),
  method('PUT', 405, 405),
  method('DELETE', 405, 405),
  method('PATCH', 405, 405),
  method('PROPFIND', 405, 405),
  method('BREW', 400, 400),
  method('get', 400, 400),
  probe('a method behind another', 405, 405, (right) => ({
    ...moreHeader(right, 'X-HTTP-Method-Override', 'GET'),
    method: 'PUT',
  })),
]

/** Over HTTP what is asked for is read, since that is the way to files. */
const path = (target: string, http = 404, upgrade = http): Probe =>
  probe(`path ${target.length > 60 ? `${target.slice(0, 60)}…` : target}`, http, upgrade, (right) => ({
    ...right,
    method: 'GET',
    target,
  }))

const PATHS: readonly Probe[] = [
  path('/../data/token'),
  path('/assets/../../data/token'),
  path('/%2e%2e/data/token'),
  path('/%2E%2E%2Fdata%2Ftoken'),
  path('/%252e%252e/data/token'),
  path('/..%2fdata%2ftoken'),
  path('/..\\data\\token'),
  path('/..%5cdata%5ctoken'),
  path('/..%255cdata%255ctoken'),
  path('/....//data/token'),
  path('/.%00./data/token'),
  path('/%c0%ae%c0%ae/data/token'),
  path('/%e0%80%ae%e0%80%ae/data/token'),
  path('/\xc0\xae\xc0\xae/data/token', 400),
  path('/%uff0e%uff0e/data/token'),
  path('/..;/data/token'),
  path('/assets/..;x=1/index.html'),
  path('/index.html%00.js'),
  path('/index.html\0.js', 400),
  path('/secret.json'),
  path('/data/token'),
  path('/.hidden.js'),
  path('/./index.html'),
  path('/index.html/'),
  path('/assets'),
  path('/assets/'),
  path('/artifacts/'),
  path('/artifacts/XYZ'),
  path('/api/'),
  path('/api/run.list'),
  path('/\xc3\xa9', 400),
  path('//127.0.0.1/data/token'),
  path('/C:/data/token'),
  path('/artifacts/..%2f..%2fdata%2ftoken'),
  path('/artifacts/../data/token'),
  path('/exports/../data/token.zip'),
  path('/ws/jobs/../../feed'),
  path('/feed/'),
  path('/feed;x=1'),
  path('/feed%20'),
  path('//feed'),
  path('/FEED'),
  path('/%66eed'),
  path('/feed%0d%0aSet-Cookie:%20x=1'),
  path('/\tfeed', 400),
  path('feed', 400),
  path('*'),
  path('http://evil.example/feed'),
  path('http://evil.example/artifacts/00000000'),
  path(`/${'a'.repeat(7000)}`),
  path(`/${'a'.repeat(9000)}`, 431),
  path(`/${'../'.repeat(2000)}data/token`),
  probe('the token in the address', 401, 404, (right, { token }) => ({
    ...withoutHeader(right, 'Authorization'),
    target: `${right.target}?token=${token}`,
  })),
]

/** Headers that a server must not read in two ways: where a body ends is where the next request begins. */
const framed = (name: string, http: number, upgrade: number, ...lines: readonly (readonly [string, string])[]): Probe =>
  probe(name, http, upgrade, (right) => ({
    ...withoutHeader(right, 'Content-Length'),
    headers: [...withoutHeader(right, 'Content-Length').headers, ...lines],
  }))

const chunked = (name: string, body: string): Probe =>
  probe(name, 400, 400, (right) => ({
    ...moreHeader(withoutHeader(right, 'Content-Length'), 'Transfer-Encoding', 'chunked'),
    body,
  }))

const smuggled = 'POST /api/run.create HTTP/1.1\r\nHost: evil\r\n\r\n'

const BODIES: readonly Probe[] = [
  framed('a length and chunks', 400, 400, ['Content-Length', '4'], ['Transfer-Encoding', 'chunked']),
  framed('chunks and a length', 400, 400, ['Transfer-Encoding', 'chunked'], ['Content-Length', '4']),
  framed('two lengths', 400, 400, ['Content-Length', '4'], ['Content-Length', '40']),
  framed('two lengths in one', 400, 400, ['Content-Length', '4, 40']),
  framed('a negative length', 400, 400, ['Content-Length', '-1']),
  framed('a length with a sign', 400, 400, ['Content-Length', '+4']),
  framed('a length in hexadecimal', 400, 400, ['Content-Length', '0x4']),
  framed('a length beyond all numbers', 400, 400, ['Content-Length', '9'.repeat(30)]),
  framed('a coding that is none', 400, 400, ['Transfer-Encoding', 'xchunked']),
  framed('a coding in disguise', 400, 400, ['Transfer-Encoding', '\x0bchunked']),
  framed('a coding behind chunks', 400, 400, ['Transfer-Encoding', 'chunked, identity']),
  framed('a coding, twice', 400, 400, ['Transfer-Encoding', 'chunked'], ['Transfer-Encoding', 'identity']),
  chunked('a chunk whose size is no number', 'x\r\n{}\r\n0\r\n\r\n'),
  chunked('a chunk whose size is negative', '-1\r\n{}\r\n0\r\n\r\n'),
  chunked('a chunk whose size is beyond all numbers', `${'f'.repeat(20)}\r\n{}\r\n0\r\n\r\n`),
  chunked('a chunk that is longer than it says', '1\r\n{}\r\n0\r\n\r\n'),
  chunked('a request behind a chunk without its end', `2\r\n{}${smuggled}`),
]

const line = (name: string, text: string, status = 400): Probe =>
  probe(name, status, status, (right) => {
    const bytes = bytesOf(right)
    const end = bytes.indexOf('\r\n') + 2
    return Buffer.concat([bytes.subarray(0, end), Buffer.from(text, 'latin1'), bytes.subarray(end)])
  })

const HEADERS: readonly Probe[] = [
  line('a header of 9 KiB', `X-Long: ${'x'.repeat(9 * 1024)}\r\n`, 431),
  line('a thousand headers', 'X-Many: 1\r\n'.repeat(1000), 431),
  line('a header with a NUL', 'X-Nul: a\0b\r\n'),
  line('a header without a colon', 'X-None\r\n'),
  line('a header without a name', ': x\r\n'),
  line('a space before the colon', 'Host : evil.example\r\n'),
  line('a header that goes on in the next line', ' folded\r\n'),
  line('a bare carriage return', 'X-Bare: a\rb\r\n'),
  line('a control character in a name', 'X-\x01: a\r\n'),
  probe('lines that end without a carriage return', 400, 400, (right) =>
    Buffer.from(bytesOf(right).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  ),
  probe('a space before the first header', 400, 400, (right) =>
    Buffer.from(bytesOf(right).toString('latin1').replace('\r\n', '\r\n '), 'latin1'),
  ),
]

const bytes = (name: string, content: Buffer | string, answer = 400): Probe =>
  probe(name, answer, answer, () => Buffer.from(content))

const versioned = (version: string, status = 400): Probe =>
  probe(`a request of ${version}`, status, status, (right): RawRequest => ({ ...right, version }))

const OTHER_LANGUAGES: readonly Probe[] = [
  bytes('HTTP/0.9', 'GET /\r\n\r\n', 505),
  versioned('HTTP/2.0', 505),
  versioned('HTTP/9.9'),
  versioned('HTTPS/1.1'),
  bytes("HTTP/2's first bytes", 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  bytes('a hello of TLS', Buffer.from('16030100a5010000a10303', 'hex')),
  bytes('a hello of SOCKS', Buffer.from([5, 1, 0, 13, 10])),
  bytes('a command of SMTP', 'EHLO evil.example\r\n\r\n'),
  bytes('a command of Redis', '*1\r\n$8\r\nFLUSHALL\r\n'),
  bytes('bytes of no language', Buffer.from([0, 255, 1, 254, 13, 10, 13, 10])),
]

const asWebSocket = (right: RawRequest): RawRequest =>
  withHeader(withHeader(right, 'Connection', 'Upgrade'), 'Upgrade', 'websocket')

/** Upgrades that are wrong; over HTTP a right one at an address that has none, with a body besides. */
const UPGRADES: readonly Probe[] = [
  probe('an upgrade to HTTP/2', 400, 400, (right) => withHeader(asWebSocket(right), 'Upgrade', 'h2c')),
  probe('a WebSocket without a key', 400, 400, (right) => withoutHeader(asWebSocket(right), 'Sec-WebSocket-Key')),
  probe('a WebSocket with a short key', 400, 400, (right) =>
    withHeader(asWebSocket(right), 'Sec-WebSocket-Key', 'eA=='),
  ),
  probe('a WebSocket of an old version', 400, 400, (right) =>
    withHeader(asWebSocket(right), 'Sec-WebSocket-Version', '7'),
  ),
  probe('a WebSocket of another language', 400, 400, (right) =>
    withHeader(asWebSocket(right), 'Sec-WebSocket-Protocol', 'evil.v1'),
  ),
]

export const REQUEST_PROBES: readonly Probe[] = [
  ...METHODS,
  ...PATHS,
  ...BODIES,
  ...HEADERS,
  ...OTHER_LANGUAGES,
  ...UPGRADES,
]

const cutAt = (name: string, end: (bytes: Buffer) => number): Probe =>
  probe(name, 408, 408, (right) => {
    const all = bytesOf(right)
    return all.subarray(0, end(all))
  })

/** Requests that never end: the server must end them, in its own time. */
export const HALF_SENT_PROBES: readonly Probe[] = [
  cutAt('half of the first line', () => 9),
  cutAt('the first line alone', (all) => all.indexOf('\r\n') + 2),
  cutAt('half of the headers', (all) => all.indexOf('\r\n\r\n') - 20),
  cutAt('all headers but the end of them', (all) => all.indexOf('\r\n\r\n') + 2),
]
