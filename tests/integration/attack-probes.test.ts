import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AttackedHost,
  type Door,
  openAttackedHost,
  rightRequest,
  rightUpgrade,
  rightWords,
} from '../support/attack/attacked-host.ts'
import { frame } from '../support/attack/frames.ts'
import { knock } from '../support/attack/knock.ts'
import type { Probe } from '../support/attack/probe.ts'
import { FRAME_PROBES } from '../support/attack/probes/frame-probes.ts'
import { NAME_PROBES } from '../support/attack/probes/name-probes.ts'
import { HALF_SENT_PROBES, REQUEST_PROBES } from '../support/attack/probes/request-probes.ts'
import { SECRET_PROBES } from '../support/attack/probes/secret-probes.ts'
import { bytesOf } from '../support/attack/raw-request.ts'

const PROBES = [...NAME_PROBES, ...REQUEST_PROBES, ...SECRET_PROBES, ...FRAME_PROBES]
const openSockets = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}

/** How often each door was tried. */
const tried: Record<Door, number> = { http: 0, upgrade: 0 }

describe.each<[string, readonly Probe[], object]>([
  ['of every kind', PROBES, {}],
  ['that never end', HALF_SENT_PROBES, { headersTimeout: 500, requestTimeout: 600, connectionsCheckingInterval: 50 }],
])('probes %s', (_kind, probes, bounds) => {
  let host: AttackedHost
  let sockets = 0
  let timers = 0
  beforeAll(async () => {
    host = await openAttackedHost(bounds)
    sockets = openSockets()
    timers = host.clock.timers
  })
  afterAll(() => host.close())

  describe.each<Door>(['http', 'upgrade'])('at the door for %s', (door) => {
    it.each(probes.map((probe) => [probe.name, probe] as const))('%s', async (_name, probe) => {
      expect(await host.attack(probe, door)).toEqual([probe[door]])
      expect(host.studio.board).toEqual({ seq: 0, runs: {} })
      tried[door] += 1
    })
  })

  it('leave no socket and no timer behind', async () => {
    await until(() => openSockets() <= sockets && host.clock.timers <= timers)
    expect(host.studio.feed.clients).toBe(0)
  })

  it('leave a server that serves who comes rightly, at both doors', async () => {
    host.clock.advance(60_000)
    const target = await host.target()
    // Ended by an attack, since a line that nothing is wrong with stays open.
    const after = Buffer.concat([rightWords(target), frame({ opcode: 3 })])
    expect(await knock(host.port, bytesOf(rightUpgrade(target)), { after })).toEqual([1002])
    await until(() => Object.keys(host.studio.board.runs).length === 1)
    expect(await knock(host.port, bytesOf(rightRequest(target)))).toEqual([200])
    expect(Object.keys(host.studio.board.runs)).toHaveLength(2)
  })
})

it('at least 60 probes were tried at each of both doors', () => {
  expect(tried.http).toBe(PROBES.length + HALF_SENT_PROBES.length)
  expect(tried.upgrade).toBe(tried.http)
  expect(tried.http).toBeGreaterThanOrEqual(60)
})
