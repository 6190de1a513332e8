import { say } from '../frames.ts'
import type { Probe, Target } from '../probe.ts'
import { withHeader, withoutHeader } from '../raw-request.ts'

const DENIED = { http: 401, upgrade: 4401 } as const

/** A wrong token: over HTTP in `Authorization`, over WebSocket in `hello`. */
const token = (name: string, wrong: (target: Target) => string): Probe => ({
  name: `token: ${name}`,
  ...DENIED,
  breakHttp: (right, target) => withHeader(right, 'Authorization', `Bearer ${wrong(target)}`),
  say: (target) => say({ type: 'hello', token: wrong(target) }),
})

const authorization = (name: string, value: (target: Target) => string): Probe => ({
  name: `authorization: ${name}`,
  ...DENIED,
  break: (right, target) => withHeader(right, 'Authorization', value(target)),
  say: () => say({ type: 'hello' }),
})

/** A cookie alone, without any token. */
const cookie = (name: string, value: (target: Target) => string): Probe => ({
  name: `cookie: ${name}`,
  ...DENIED,
  break: (right, target) => withHeader(withoutHeader(right, 'Authorization'), 'Cookie', value(target)),
  say: () => say({ type: 'hello' }),
})

/** A ticket that is traded for a session; over WebSocket it is shown as if it were a token. */
const ticket = (name: string, value: (target: Target) => unknown): Probe => ({
  name: `ticket: ${name}`,
  ...DENIED,
  breakHttp(right, target) {
    const body = JSON.stringify({ ticket: value(target) })
    return withHeader({ ...right, target: '/session', body }, 'Content-Length', String(Buffer.byteLength(body)))
  },
  say: (target) => say({ type: 'hello', token: String(value(target)) }),
})

const nameOf = ({ cookie: pair }: Target): string => pair.split('=')[0] ?? ''
const secretOf = ({ cookie: pair }: Target): string => pair.split('=')[1] ?? ''

export const SECRET_PROBES: readonly Probe[] = [
  token('another', () => 'x'.repeat(43)),
  token('one letter short', ({ token: right }) => right.slice(0, -1)),
  token('one letter more', ({ token: right }) => `${right}x`),
  token('in capitals', ({ token: right }) => right.toUpperCase()),
  token('escaped', ({ token: right }) => `%${right.charCodeAt(0).toString(16)}${right.slice(1)}`),
  token('the value of a cookie’s name', (target) => nameOf(target)),
  token('a ticket', ({ ticket: fresh }) => fresh),
  token('of 200 letters', () => 'x'.repeat(200)),
  token('words of JavaScript', () => '__proto__'),
  authorization('empty', () => ''),
  authorization('the token alone', ({ token: right }) => right),
  authorization('Basic', ({ token: right }) => `Basic ${Buffer.from(`:${right}`).toString('base64')}`),
  authorization('the token in a list', ({ token: right }) => `Bearer x, Bearer ${right}`),
  authorization('of 4,000 letters', () => `Bearer ${'x'.repeat(4000)}`),
  cookie('none', () => ''),
  cookie('wrong', (target) => `${nameOf(target)}=${'x'.repeat(43)}`),
  cookie('wrong, then right', (target) => `${nameOf(target)}=x; ${target.cookie}`),
  cookie('one letter more', (target) => `${target.cookie}x`),
  cookie('of 6,000 letters', (target) => `${nameOf(target)}=${'x'.repeat(6000)}`),
  cookie('in quotes', (target) => `${nameOf(target)}="${secretOf(target)}"`),
  cookie('of another port', (target) => `callboard_1=${secretOf(target)}`),
  cookie('with a prefix', (target) => `__Host-${target.cookie}`),
  cookie('of another name', (target) => `session=${secretOf(target)}`),
  ticket('used', ({ usedTicket }) => usedTicket),
  ticket('too old', ({ oldTicket }) => oldTicket),
  ticket('one letter short', ({ ticket: fresh }) => fresh.slice(1)),
  ticket('empty', () => ''),
  ticket('no text', () => ({ $ne: '' })),
  ticket('wrong', () => 'x'.repeat(43)),
]
