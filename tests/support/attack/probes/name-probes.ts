import { type Probe, probe } from '../probe.ts'
import { moreHeader, type RawRequest, withHeader, withoutHeader } from '../raw-request.ts'

type Value = (port: number) => string
type Case = readonly [name: string, value: Value]

const named =
  (header: string, status: number) =>
  ([name, value]: Case): Probe =>
    probe(`${header}: ${name}`, status, status, (right, { port }) => withHeader(right, header, value(port)))

const HOSTS: readonly Case[] = [
  ['empty', () => ''],
  ['another name', () => 'evil.example'],
  ['another name with our port', (port) => `evil.example:${port}`],
  ['our name as part of another', (port) => `127.0.0.1.evil.example:${port}`],
  ['another name that ends like ours', (port) => `evil-localhost:${port}`],
  ['another name in capitals', (port) => `LOCALHOST.EVIL.EXAMPLE:${port}`],
  ['user info before our name', (port) => `evil@127.0.0.1:${port}`],
  ['our name as user info', (port) => `127.0.0.1:${port}@evil.example`],
  ['a dot after our name', (port) => `localhost.:${port}`],
  ['a dot after our address', (port) => `127.0.0.1.:${port}`],
  ['our name without a port', () => '127.0.0.1'],
  ['our name on another port', (port) => `127.0.0.1:${port - 1}`],
  ['our port with a zero before it', (port) => `127.0.0.1:0${port}`],
  ['a second port', (port) => `127.0.0.1:${port}:${port}`],
  ['IPv6', (port) => `[::1]:${port}`],
  ['our address within IPv6', (port) => `[::ffff:127.0.0.1]:${port}`],
  ['all addresses', (port) => `0.0.0.0:${port}`],
  ['our address in short', (port) => `127.1:${port}`],
  ['our address as one number', (port) => `2130706433:${port}`],
  ['our address in octal', (port) => `0177.0.0.1:${port}`],
  ['our address in hexadecimal', (port) => `0x7f.0.0.1:${port}`],
  ['our address, escaped', (port) => `%31%32%37.0.0.1:${port}`],
  ['a path behind our name', (port) => `127.0.0.1:${port}/evil`],
  ['two names in one', (port) => `127.0.0.1:${port}, evil.example`],
  ['a space in our name', (port) => `127.0.0.1 :${port}`],
  // The digit's three bytes in UTF-8.
  ['a full-width digit', (port) => `\xef\xbc\x9127.0.0.1:${port}`],
]

const rebound = (right: RawRequest, port: number): RawRequest =>
  withHeader(withHeader(right, 'Host', `evil.example:${port}`), 'Origin', `http://evil.example:${port}`)

const OTHER_HOSTS: readonly Probe[] = [
  // Node itself refuses plain HTTP/1.1 without a name.
  probe('Host: absent', 400, 421, (right) => withoutHeader(right, 'Host')),
  probe('Host: absent in HTTP/1.0', 421, 421, (right) => ({ ...withoutHeader(right, 'Host'), version: 'HTTP/1.0' })),
  probe('Host: ours, then another', 421, 421, (right) => moreHeader(right, 'Host', 'evil.example')),
  probe('Host: ours twice', 421, 421, (right, { port }) => moreHeader(right, 'Host', `127.0.0.1:${port}`)),
  probe('Host: another, then ours', 421, 421, (right, { port }) =>
    moreHeader(withHeader(right, 'Host', 'evil.example'), 'host', `127.0.0.1:${port}`),
  ),
  probe('Host: a name rebound to us', 421, 421, (right, { port }) => rebound(right, port)),
  probe('Host: a rebound name that claims to be the same origin', 421, 421, (right, { port }) =>
    withHeader(rebound(right, port), 'Sec-Fetch-Site', 'same-origin'),
  ),
  probe('Host: ours, as forwarded for another', 421, 421, (right, { port }) =>
    moreHeader(withHeader(right, 'Host', 'evil.example'), 'X-Forwarded-Host', `127.0.0.1:${port}`),
  ),
]

const ORIGINS: readonly Case[] = [
  ['null', () => 'null'],
  ['empty', () => ''],
  ['another page', () => 'https://evil.example'],
  ['another page on our port', (port) => `http://evil.example:${port}`],
  ['our name on another port', (port) => `http://127.0.0.1:${port + 1}`],
  ['our name without a port', () => 'http://127.0.0.1'],
  ['our name over TLS', (port) => `https://127.0.0.1:${port}`],
  ['our name over WebSocket', (port) => `ws://127.0.0.1:${port}`],
  ['our origin as part of another', (port) => `http://127.0.0.1:${port}.evil.example`],
  ['our origin in a path', (port) => `http://evil.example/http://127.0.0.1:${port}`],
  ['our origin as user info', (port) => `http://127.0.0.1:${port}@evil.example`],
  ['our origin with a slash', (port) => `http://127.0.0.1:${port}/`],
  ['our origin in capitals', (port) => `HTTP://127.0.0.1:${port}`],
  ['a list with ours', (port) => `http://127.0.0.1:${port} https://evil.example`],
  ['IPv6', (port) => `http://[::1]:${port}`],
  ['a file', () => 'file://'],
  ['an extension', () => 'chrome-extension://abcdefghijklmnop'],
  ["the desktop app's", () => 'app://callboard'],
]

const doubledOrigin = (name: string, second: Value): Probe =>
  probe(`Origin: ${name}`, 403, 403, (right, { port }) =>
    moreHeader(withHeader(right, 'Origin', `http://127.0.0.1:${port}`), 'Origin', second(port)),
  )

const SITES: readonly Case[] = [
  ['another site', () => 'cross-site'],
  ['another port of this site', () => 'same-site'],
  ['empty', () => ''],
  ['in capitals', () => 'SAME-ORIGIN'],
  ['two words', () => 'same-origin none'],
  ['a list', () => 'none, cross-site'],
  ['no such word', () => 'trusted'],
]

export const NAME_PROBES: readonly Probe[] = [
  ...HOSTS.map(named('Host', 421)),
  ...OTHER_HOSTS,
  ...ORIGINS.map(named('Origin', 403)),
  doubledOrigin('ours, then another', () => 'https://evil.example'),
  doubledOrigin('ours twice', (port) => `http://127.0.0.1:${port}`),
  ...SITES.map(named('Sec-Fetch-Site', 403)),
  probe('Sec-Fetch-Site: twice', 403, 403, (right) =>
    moreHeader(withHeader(right, 'Sec-Fetch-Site', 'same-origin'), 'Sec-Fetch-Site', 'cross-site'),
  ),
]
