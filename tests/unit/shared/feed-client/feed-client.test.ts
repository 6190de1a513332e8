import { describe, expect, it, vi } from 'vitest'
import { CLOSE, NO_HELLO, type ServerMessage } from '../../../../src/shared/contract/feed-messages.ts'
import type { EventBody } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { createFeedClient } from '../../../../src/shared/feed-client/feed-client.ts'
import type { ConnectionState, LineHandlers } from '../../../../src/shared/feed-client/types.ts'
import { numbered, smallPlan } from '../../../support/domain.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const CREATED: EventBody = { type: 'run:created', data: { plan: smallPlan, title: 't', titled: false, input: null } }
const STARTED: EventBody = { type: 'run:started', data: {} }
const history = numbered('r1', [CREATED, STARTED, { type: 'step:started', data: { stepId: 'seed' } }])
const boardAt = (seq: number) => fold(EMPTY_BOARD, history.slice(0, seq))

const welcome = (seq: number, resumed = false, epoch = 'e1'): ServerMessage => ({
  type: 'welcome',
  epoch,
  seq,
  scopes: ['watch'],
  resumed,
})
const snapshot = (seq: number): ServerMessage => ({ type: 'snapshot', seq, runs: Object.values(boardAt(seq).runs) })
const events = (from: number, to: number): ServerMessage => ({
  type: 'events',
  from,
  to,
  events: history.slice(from - 1, to),
})

/** A client whose server is the test. */
function setUp() {
  const clock = createManualClock()
  const lines: { handlers: LineHandlers; said: unknown[]; closed: boolean }[] = []
  const states: ConnectionState[] = []
  const listener = { onBoard: vi.fn(), onLive: vi.fn(), onConnection: (state: ConnectionState) => states.push(state) }
  let token = 'first'
  const client = createFeedClient({
    clock,
    random: () => 1,
    token: () => token,
    listener,
    openLine(handlers) {
      const line = { handlers, said: [] as unknown[], closed: false }
      lines.push(line)
      return {
        send: (message) => line.said.push(message),
        close: () => {
          line.closed = true
        },
      }
    },
  })
  const line = () => {
    const last = lines.at(-1)
    if (!last) throw new Error('no line is open')
    return last
  }
  const hear = (...messages: ServerMessage[]) => {
    for (const message of messages) line().handlers.onMessage(message)
  }
  const goLive = (seq = 1) => {
    client.start()
    line().handlers.onOpen()
    hear(welcome(seq), snapshot(seq))
  }
  const setToken = (next: string) => {
    token = next
  }
  return {
    clock,
    lines,
    line,
    states,
    listener,
    client,
    hear,
    goLive,
    setToken,
    drop: () => line().handlers.onClose(1006, ''),
  }
}

describe('connecting', () => {
  it('says hello when the line is open, and is live once it has a board', () => {
    const { client, line, states, hear } = setUp()
    client.start()
    expect(line().said).toEqual([])
    line().handlers.onOpen()
    expect(line().said).toEqual([{ type: 'hello', token: 'first' }])
    hear(welcome(2))
    expect(client.connection.status).toBe('connecting')
    hear(snapshot(2))
    expect(states).toEqual([{ status: 'connecting' }, { status: 'live', missed: null }])
    expect(client.board).toEqual(boardAt(2))
  })

  it('tries again after growing waits, with the token of the moment, and begins small again once it was live', () => {
    const { clock, client, lines, line, states, drop, setToken, hear } = setUp()
    client.start()
    drop()
    expect(states.at(-1)).toEqual({ status: 'reconnecting', attempt: 1, nextTryAt: clock.now() + 400 })
    clock.advance(399)
    expect(lines).toHaveLength(1)
    clock.advance(1)
    expect(lines).toHaveLength(2)
    drop()
    expect(states.at(-1)).toEqual({ status: 'reconnecting', attempt: 2, nextTryAt: clock.now() + 800 })
    setToken('second')
    client.retryNow()
    expect(lines).toHaveLength(3)
    line().handlers.onOpen()
    expect(line().said).toEqual([{ type: 'hello', token: 'second' }])
    hear(welcome(1), snapshot(1))
    drop()
    expect(states.at(-1)).toMatchObject({ attempt: 1 })
    expect(clock.timers).toBe(1)
  })

  it('resumes where it was, and is live only when it has what it missed', () => {
    const { clock, client, line, states, hear, goLive, drop } = setUp()
    goLive(1)
    drop()
    clock.advance(400)
    line().handlers.onOpen()
    expect(line().said).toEqual([{ type: 'hello', token: 'first', epoch: 'e1', since: 1 }])
    hear(welcome(3, true), events(2, 2))
    expect(client.connection.status).toBe('reconnecting')
    hear(events(3, 3))
    expect(states.at(-1)).toEqual({ status: 'live', missed: 2 })
    expect(client.board).toEqual(boardAt(3))
  })

  it('is live at once where nothing was missed', () => {
    const { clock, states, hear, goLive, drop } = setUp()
    goLive(2)
    drop()
    clock.advance(400)
    hear(welcome(2, true))
    expect(states.at(-1)).toEqual({ status: 'live', missed: 0 })
  })

  it('takes the board of another history, and forgets its own', () => {
    const { clock, client, hear, goLive, drop } = setUp()
    goLive(3)
    drop()
    clock.advance(400)
    hear(welcome(1, false, 'e2'), { type: 'snapshot', seq: 1, runs: [] })
    expect(client.board).toEqual({ seq: 1, runs: {} })
  })

  it('comes back where it was only too late with its hello', () => {
    const { client, line, lines, clock, states } = setUp()
    client.start()
    line().handlers.onClose(CLOSE.NOT_AUTHENTICATED, NO_HELLO)
    expect(states.at(-1)).toMatchObject({ status: 'reconnecting', attempt: 1 })
    clock.advance(400)
    expect(lines).toHaveLength(2)
  })

  it.each([CLOSE.NOT_AUTHENTICATED, CLOSE.SCOPE])('stays refused once it was refused with %i', (code) => {
    const { clock, client, lines, line, states } = setUp()
    client.start()
    line().handlers.onClose(code, 'no')
    expect(states.at(-1)).toEqual({ status: 'refused', reason: 'no' })
    clock.advance(3_600_000)
    client.retryNow()
    client.start()
    expect(lines).toHaveLength(1)
  })

  it('stops for good, and can be started again', () => {
    const { clock, client, lines, line, goLive } = setUp()
    goLive()
    client.stop()
    expect(line().closed).toBe(true)
    line().handlers.onClose(1000, '')
    clock.advance(60_000)
    expect([client.connection.status, lines.length]).toEqual(['stopped', 1])
    client.start()
    expect(lines).toHaveLength(2)
  })
})

describe('what it takes in', () => {
  it('ignores what it has already, whole batches and parts', () => {
    const { client, listener, hear, goLive } = setUp()
    goLive(2)
    listener.onBoard.mockClear()
    hear(events(1, 2))
    expect(listener.onBoard).not.toHaveBeenCalled()
    hear(events(1, 3))
    expect(listener.onBoard).toHaveBeenCalledExactlyOnceWith(boardAt(3), [history[2]])
    expect(client.board).toEqual(boardAt(3))
  })

  it('asks again on the same line when it sees a gap, and takes nothing in until it is answered', () => {
    const { client, lines, line, states, hear, goLive } = setUp()
    goLive(1)
    line().said.length = 0
    hear(events(3, 3))
    expect(line().said).toEqual([{ type: 'hello', token: 'first', epoch: 'e1', since: 1 }])
    hear(events(2, 2), events(3, 3))
    expect(client.board).toEqual(boardAt(1))
    hear(welcome(3, true), events(2, 3))
    expect(client.board).toEqual(boardAt(3))
    expect(lines).toHaveLength(1)
    expect(states).toHaveLength(2)
  })

  it('asks for a whole board when a run that it was never told of goes on', () => {
    const { client, line, hear, goLive } = setUp()
    goLive(1)
    line().said.length = 0
    hear({ type: 'events', from: 2, to: 2, events: numbered('old', [{ type: 'run:resumed', data: {} }], 2) })
    expect(line().said).toEqual([{ type: 'hello', token: 'first' }])
    hear(welcome(2), snapshot(2))
    expect(client.board.seq).toBe(2)
  })

  it('keeps live values only of what goes on', () => {
    const { clock, listener, hear, goLive, drop } = setUp()
    goLive(3)
    const eta = { r1: { p50Ms: 1, p90Ms: 2, basis: 'none', reason: '', perStep: [], late: [] } } as const
    hear({ type: 'live', at: 0, progress: { t1: { fraction: 0.1 }, t2: { fraction: 0.2 } }, eta })
    hear({ type: 'live', at: 0, progress: { t1: { fraction: 0.3 } }, eta: {} })
    expect(listener.onLive).toHaveBeenLastCalledWith({ t1: { fraction: 0.3 }, t2: { fraction: 0.2 } }, eta)
    const over: EventBody = { type: 'task:cancelled', data: { stepId: 'seed', taskId: 't1', item: null } }
    hear({ type: 'events', from: 4, to: 4, events: numbered('r1', [over], 4) })
    expect(listener.onLive).toHaveBeenLastCalledWith({ t2: { fraction: 0.2 } }, eta)
    drop()
    clock.advance(400)
    hear(welcome(4, true))
    expect(listener.onLive).toHaveBeenLastCalledWith({}, {})
  })

  it('takes no harm from messages that a newer server may send', () => {
    const { client, hear, goLive } = setUp()
    goLive(1)
    hear({ type: 'weather', sun: true } as unknown as ServerMessage)
    expect(client.board).toEqual(boardAt(1))
  })
})

describe('calls', () => {
  it('are answered by their id, in any order', async () => {
    const { client, line, hear, goLive } = setUp()
    goLive()
    line().said.length = 0
    const first = client.call('run.pause', { runId: 'a' })
    const second = client.call('run.pause', { runId: 'b' })
    expect(line().said).toEqual([
      { type: 'call', id: 1, command: 'run.pause', input: { runId: 'a' } },
      { type: 'call', id: 2, command: 'run.pause', input: { runId: 'b' } },
    ])
    hear({ type: 'reply', id: 2, ok: false, error: { code: 'RUN_STATE', message: 'It is done.' } })
    hear({ type: 'reply', id: 1, ok: true, value: { runId: 'a', status: 'pausing' } })
    hear({ type: 'reply', id: 9, ok: true, value: 'of nobody' })
    await expect(first).resolves.toEqual({ runId: 'a', status: 'pausing' })
    await expect(second).rejects.toMatchObject({ code: 'RUN_STATE', message: 'It is done.' })
  })

  it('wait for the first board, and are rejected when the line drops', async () => {
    const { client, line, hear, drop } = setUp()
    client.start()
    line().handlers.onOpen()
    const call = client.call('run.list', {})
    expect(line().said).toHaveLength(1)
    hear(welcome(0), snapshot(0))
    expect(line().said).toHaveLength(2)
    drop()
    await expect(call).rejects.toMatchObject({ code: 'HOST_UNREACHABLE' })
    await expect(client.call('run.list', {})).rejects.toMatchObject({ code: 'HOST_UNREACHABLE' })
  })

  it('outlive a gap', async () => {
    const { client, hear, goLive } = setUp()
    goLive(1)
    const call = client.call('run.list', {})
    hear(events(3, 3))
    hear({ type: 'reply', id: 1, ok: true, value: 'answer' })
    await expect(call).resolves.toBe('answer')
  })

  it('are rejected when the client stops, and keep codes that are not ours in words', async () => {
    const { client, hear, goLive } = setUp()
    goLive()
    const [strange, late] = [client.call('run.list', {}), client.call('run.list', {})]
    hear({ type: 'reply', id: 1, ok: false, error: { code: 'NEW_CODE', message: 'Hm.' } })
    client.stop()
    await expect(strange).rejects.toMatchObject({ code: 'INTERNAL', message: 'NEW_CODE: Hm.' })
    await expect(late).rejects.toMatchObject({ code: 'HOST_UNREACHABLE' })
  })
})
