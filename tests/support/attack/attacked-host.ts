import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HttpBounds } from '../../../src/main/server/http-server.ts'
import { openTestHost } from '../browser-host.ts'
import { createManualClock } from '../manual-clock.ts'
import { request } from '../raw-http.ts'
import { say } from './frames.ts'
import { type Answer, knock } from './knock.ts'
import type { Probe, Target } from './probe.ts'
import { bytesOf, type RawRequest } from './raw-request.ts'

export type Door = 'http' | 'upgrade'
export type AttackedHost = Awaited<ReturnType<typeof openAttackedHost>>

const COMMAND = JSON.stringify({ input: { prompt: 'The show of somebody else', characters: 1 } })

/** The command over HTTP, with all rights. */
export const rightRequest = ({ port, token }: Pick<Target, 'port' | 'token'>): RawRequest => ({
  method: 'POST',
  target: '/api/run.create',
  version: 'HTTP/1.1',
  headers: [
    ['Host', `127.0.0.1:${port}`],
    ['Authorization', `Bearer ${token}`],
    ['Content-Length', String(COMMAND.length)],
    ['Connection', 'close'],
  ],
  body: COMMAND,
})

/** An upgrade of the feed. */
export const rightUpgrade = ({ port }: Pick<Target, 'port'>): RawRequest => ({
  method: 'GET',
  target: '/feed',
  version: 'HTTP/1.1',
  headers: [
    ['Host', `127.0.0.1:${port}`],
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
    ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Protocol', 'callboard.v1'],
  ],
  body: '',
})

/** What makes the same show over the feed, by whoever was let in. */
export const rightWords = ({ token }: Pick<Target, 'token'>): Buffer =>
  Buffer.concat([
    say({ type: 'hello', token }),
    say({ type: 'call', id: 1, command: 'run.create', input: JSON.parse(COMMAND) as unknown }),
  ])

/** A browser host to attack, whose time stands still but for what an attack waits. */
export async function openAttackedHost(bounds: HttpBounds = {}) {
  const root = mkdtempSync(join(tmpdir(), 'callboard-attack-'))
  const clock = createManualClock()
  const host = await openTestHost(root, undefined, { clock, bounds })
  const { port, token } = host
  const trade = async (ticket: string) => {
    const answer = await request(port, 'POST /session', {}, JSON.stringify({ ticket }))
    return answer.headers['set-cookie']?.split(';')[0] ?? ''
  }
  const cookie = await trade(host.newTicket())
  const oldTicket = host.newTicket()
  clock.advance(5 * 60_000 + 1)

  async function target(): Promise<Target> {
    // Used a moment ago, so that it is not refused for its age.
    const usedTicket = host.newTicket()
    await trade(usedTicket)
    return { port, token, cookie, ticket: host.newTicket(), usedTicket, oldTicket }
  }

  /** Tries one probe at one door. */
  async function attack(probe: Probe, door: Door): Promise<Answer[]> {
    // What was wrong before is forgotten: each probe stands for itself.
    clock.advance(60_000)
    const known = await target()
    const right = door === 'http' ? rightRequest(known) : rightUpgrade(known)
    const breaks = probe.break ?? (door === 'http' ? probe.breakHttp : undefined)
    const written = breaks?.(right, known) ?? right
    const bytes = Buffer.isBuffer(written) ? written : bytesOf(written)
    if (door === 'http') return knock(port, bytes)
    const after = (probe.say ?? rightWords)(known)
    return knock(port, bytes, { after, onSent: () => clock.advance(probe.wait ?? 0) })
  }
  return {
    ...host,
    clock,
    attack,
    target,
    async close() {
      await host.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
