import { describe, expect, it, onTestFinished } from 'vitest'
import type { SessionOptions } from '../../src/main/feed/session.ts'
import { CLOSE, type ServerMessage } from '../../src/shared/contract/feed-messages.ts'
import type { CallboardEvent } from '../../src/shared/domain/event.ts'
import { fold } from '../../src/shared/domain/fold.ts'
import type { OpenLine } from '../../src/shared/feed-client/types.ts'
import { created, createFeedServer, started } from './feed-server.ts'
import { createManualClock } from './manual-clock.ts'
import { openRawClient } from './raw-client.ts'

/** A way for clients to reach sessions. */
export interface Transport {
  readonly openLine: OpenLine
  close(): Promise<void> | void
}

export type StartTransport = (session: SessionOptions) => Promise<Transport> | Transport

const progressOf = (fraction: number) => ({ fraction, message: `at ${fraction}` })

const ended = (taskId: string): CallboardEvent => ({
  type: 'task:cancelled',
  data: { stepId: 'seed', taskId, item: null },
  seq: 1,
  runId: 'r1',
  at: 0,
})

/** What every transport of the feed must do. One suite, run over each. */
export function describeFeed(name: string, start: StartTransport): void {
  async function setUp(epoch = 'e1') {
    const clock = createManualClock()
    const server = createFeedServer({ clock, epoch })
    const transport = await start(server.session)
    onTestFinished(() => transport.close())
    const connect = () => openRawClient(transport.openLine)
    const join = async (hello: object = {}) => {
      const client = await connect()
      client.say({ type: 'hello', token: 'good', ...hello })
      return { client, welcome: await client.next('welcome') }
    }
    return { clock, server, connect, join }
  }

  describe(`the feed over ${name}`, { timeout: 20_000 }, () => {
    it('greets a new client with its scopes and the whole board, then tells what happens', async () => {
      const { server, join } = await setUp()
      server.commit('r1', created, started)
      const { client, welcome } = await join()
      expect(welcome).toEqual({ type: 'welcome', epoch: 'e1', seq: 2, scopes: ['watch', 'control'], resumed: false })
      expect(await client.next('snapshot')).toEqual({ type: 'snapshot', seq: 2, runs: [server.board.runs.r1] })
      server.commit('r2', created)
      server.hub.flush()
      const events = server.journal.slice(2)
      expect(await client.next('events')).toEqual({ type: 'events', from: 3, to: 3, events })
    })

    it('sends the first change at once, and what follows within a frame together at its end', async () => {
      const { clock, server, join } = await setUp()
      const { client } = await join()
      await client.next('snapshot')
      server.commit('r1', created)
      expect(await client.next('events')).toMatchObject({ from: 1, to: 1 })
      server.commit('r1', started)
      server.commit('r2', created)
      server.commit('r2', started)
      clock.advance(16)
      expect(await client.next('events')).toMatchObject({ from: 2, to: 4, events: { length: 3 } })
    })

    it('goes on where a client was, without a snapshot', async () => {
      const { server, join } = await setUp()
      server.commit('r1', created, started)
      server.commit('r2', created, started)
      const { client, welcome } = await join({ epoch: 'e1', since: 1 })
      expect(welcome).toMatchObject({ seq: 4, resumed: true })
      expect(await client.next('events')).toEqual({ type: 'events', from: 2, to: 4, events: server.journal.slice(1) })
    })

    it('tells a client that has everything nothing twice', async () => {
      const { server, join } = await setUp()
      server.commit('r1', created)
      const { client, welcome } = await join({ epoch: 'e1', since: 1 })
      expect(welcome).toMatchObject({ seq: 1, resumed: true })
      server.commit('r1', started)
      server.hub.flush()
      expect(await client.next('events')).toMatchObject({ from: 2, to: 2 })
    })

    it.each([
      ['another epoch', { epoch: 'e0', since: 1 }],
      ['no epoch', { since: 1 }],
      ['a position in the future', { epoch: 'e1', since: 3 }],
    ])('answers %s with a snapshot, and says so', async (_what, position) => {
      const { server, join } = await setUp()
      server.commit('r1', created, started)
      const { client, welcome } = await join(position)
      expect(welcome).toMatchObject({ seq: 2, resumed: false })
      expect(await client.next('snapshot')).toMatchObject({ seq: 2 })
    })

    it('answers a position that is too old with a snapshot', async () => {
      const { server, join } = await setUp()
      server.commit('r1', created, ...Array.from({ length: 10_001 }, () => started))
      const far = await join({ epoch: 'e1', since: 1 })
      expect(far.welcome.resumed).toBe(false)
      expect(await far.client.next('snapshot')).toMatchObject({ seq: 10_002 })
      const near = await join({ epoch: 'e1', since: 2 })
      expect(near.welcome.resumed).toBe(true)
      let to = 2
      while (to < 10_002) {
        const message = await near.client.next('events')
        expect(message.from).toBe(to + 1)
        to = message.to
      }
    })

    it('lets a joined client begin again from where it was, on the same line', async () => {
      const { server, join } = await setUp()
      const { client } = await join()
      await client.next('snapshot')
      server.commit('r1', created, started)
      await client.next('events')
      client.say({ type: 'hello', epoch: 'e1', since: 1 })
      expect(await client.next('welcome')).toMatchObject({ seq: 2, resumed: true })
      expect(await client.next('events')).toMatchObject({ from: 2, to: 2 })
      server.commit('r2', created)
      server.hub.flush()
      expect(await client.next('events')).toMatchObject({ from: 3, to: 3 })
    })

    it('answers calls by their id, after the events of what they did', async () => {
      const { server, join } = await setUp()
      const { client } = await join()
      await client.next('snapshot')
      server.commit('r1', created)
      server.commit('r1', started)
      client.say({ type: 'call', id: 7, command: 'run.pause', input: { runId: 'r1' } })
      expect(await client.next('events')).toMatchObject({ to: 1 })
      expect(await client.next('events')).toMatchObject({ to: 2 })
      const value = { command: 'run.pause', input: { runId: 'r1' } }
      expect(await client.next('reply')).toEqual({ type: 'reply', id: 7, ok: true, value })
      client.say({ type: 'call', id: 'x', command: 'run.get', input: {} })
      expect(await client.next('reply')).toEqual({
        type: 'reply',
        id: 'x',
        ok: false,
        error: { code: 'RUN_NOT_FOUND', message: 'There is no such run.' },
      })
      expect(server.calls.map((call) => call.scopes)).toEqual([
        ['watch', 'control'],
        ['watch', 'control'],
      ])
    })

    it('keeps only the newest live value of each task, and none of a task that has ended', async () => {
      const { clock, server, join } = await setUp()
      const { client } = await join()
      await client.next('snapshot')
      server.live.set('t1', progressOf(0.1))
      server.hub.liveChanged()
      expect(await client.next('live')).toMatchObject({ progress: { t1: progressOf(0.1) } })
      for (const fraction of [0.2, 0.3, 0.4]) {
        server.live.set('t1', progressOf(fraction))
        server.live.set('t2', progressOf(fraction))
        server.hub.liveChanged()
      }
      server.live.forget([ended('t2')])
      clock.advance(16)
      expect(await client.next('live')).toEqual({
        type: 'live',
        at: clock.now(),
        progress: { t1: progressOf(0.4) },
        eta: {},
      })
    })

    it('tells a client that joins the live values and estimates of the moment', async () => {
      const { clock, server, join } = await setUp()
      const value = {
        p50Ms: 10_000,
        p90Ms: 20_000,
        basis: 'history',
        reason: 'as before',
        perStep: [],
        late: [],
      } as const
      server.commit('r1', created)
      server.live.set('t1', progressOf(0.5))
      server.hub.publishEta({ r1: value })
      clock.advance(16)
      const { client } = await join()
      await client.next('snapshot')
      // What was foretold 16 ms ago is that much nearer.
      const eta = { r1: { ...value, p50Ms: 9984, p90Ms: 19_984 } }
      expect(await client.next('live')).toMatchObject({ progress: { t1: progressOf(0.5) }, eta })
    })

    it('sends log lines only to those who asked for them, and notices to all', async () => {
      const { server, join } = await setUp()
      const [wants, not] = [await join({ logs: true }), await join()]
      await wants.client.next('snapshot')
      await not.client.next('snapshot')
      const line = {
        id: 1,
        runId: 'r1',
        at: 5,
        level: 'info',
        step: null,
        item: null,
        attempt: null,
        text: 'hm',
      } as const
      server.hub.publishLogs([line])
      const notice = { id: 'n', kind: 'run-finished', title: 't', body: 'b', runId: 'r1', stepId: null } as const
      server.hub.publishNotice(notice)
      expect(await wants.client.next('logs')).toEqual({ type: 'logs', runId: 'r1', lines: [line] })
      expect(await wants.client.next('notice')).toEqual({ type: 'notice', notice })
      expect(await not.client.next('notice')).toEqual({ type: 'notice', notice })
    })

    it.each<[string, unknown, number]>([
      ['a wrong token', { type: 'hello', token: 'bad' }, CLOSE.NOT_AUTHENTICATED],
      ['no token', { type: 'hello' }, CLOSE.NOT_AUTHENTICATED],
      ['a token that may not watch', { type: 'hello', token: 'blind' }, CLOSE.SCOPE],
      ['a call before hello', { type: 'call', id: 1, command: 'run.list', input: {} }, CLOSE.NOT_AUTHENTICATED],
      ['something else', { type: 'goodbye' }, CLOSE.BAD_MESSAGE],
      ['a word', 'hello', CLOSE.BAD_MESSAGE],
      ['nothing', null, CLOSE.BAD_MESSAGE],
      ['a list', [{ type: 'hello' }], CLOSE.BAD_MESSAGE],
      ['a position that is no number', { type: 'hello', token: 'good', since: '1' }, CLOSE.BAD_MESSAGE],
      ['a position below zero', { type: 'hello', token: 'good', since: -1 }, CLOSE.BAD_MESSAGE],
      ['half a position', { type: 'hello', token: 'good', since: 1.5 }, CLOSE.BAD_MESSAGE],
      ['a field that is not known', { type: 'hello', token: 'good', version: 2 }, CLOSE.BAD_MESSAGE],
    ])('closes the line of a client that begins with %s, and tells it nothing', async (_what, message, code) => {
      const { server, connect } = await setUp()
      server.commit('r1', created)
      const client = await connect()
      client.say(message)
      expect(await client.closed).toMatchObject({ code })
      expect(client.messages).toEqual([])
      expect(server.calls).toEqual([])
      expect(server.hub.clients).toBe(0)
    })

    it('closes the line of a joined client that says something wrong, and of no other', async () => {
      const { server, join } = await setUp()
      const [bad, good] = [await join(), await join()]
      await good.client.next('snapshot')
      bad.client.say({ type: 'call', id: {}, command: 'run.list' })
      expect(await bad.client.closed).toMatchObject({ code: CLOSE.BAD_MESSAGE })
      expect(server.hub.clients).toBe(1)
      server.commit('r1', created)
      expect(await good.client.next('events')).toMatchObject({ from: 1 })
    })

    it('closes the line of a client that does not say hello within two seconds', async () => {
      const { clock, connect } = await setUp()
      const client = await connect()
      clock.advance(1999)
      expect(client.messages).toEqual([])
      clock.advance(1)
      expect(await client.closed).toMatchObject({ code: CLOSE.NOT_AUTHENTICATED })
    })

    it('forgets a client that hangs up', async () => {
      const { server, join } = await setUp()
      const { client } = await join()
      const other = await join()
      await other.client.next('snapshot')
      expect(server.hub.clients).toBe(2)
      client.hang()
      while (server.hub.clients > 1) await new Promise((resolve) => setImmediate(resolve))
      server.commit('r1', created)
      expect(await other.client.next('events')).toMatchObject({ from: 1 })
    })

    it('gives a client that was told everything the very board of the server', async () => {
      const { clock, server, join } = await setUp()
      server.commit('r1', created, started)
      clock.advance(16)
      const { client } = await join()
      const snapshot = await client.next('snapshot')
      server.commit('r2', created, started)
      server.commit('r1', { type: 'step:started', data: { stepId: 'seed' } })
      clock.advance(16)
      const heard: ServerMessage[] = [await client.next('events'), await client.next('events')]
      const events = heard.flatMap((message) => (message.type === 'events' ? message.events : []))
      const runs = Object.fromEntries(snapshot.runs.map((run) => [run.id, run]))
      expect(fold({ seq: snapshot.seq, runs }, events)).toEqual(server.board)
    })
  })
}
