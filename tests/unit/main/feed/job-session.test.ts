import { describe, expect, it, vi } from 'vitest'
import { createPresenter } from '../../../../src/main/commands/present.ts'
import { createJobFanout } from '../../../../src/main/feed/job-fanout.ts'
import type { JobMessage } from '../../../../src/main/feed/job-messages.ts'
import { openJobSession } from '../../../../src/main/feed/job-session.ts'
import { CallboardError } from '../../../../src/shared/contract/errors.ts'
import type { RunView } from '../../../../src/shared/contract/views.ts'
import type { EventBody } from '../../../../src/shared/domain/event.ts'
import { created, createFeedServer, started } from '../../../support/feed-server.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const ended: EventBody = { type: 'run:finished', data: { status: 'cancelled', error: null } }
const hello = { type: 'hello', token: 'good' }

function setUp(readRun: (runId: string) => Promise<RunView> = () => Promise.reject(notFound())) {
  const clock = createManualClock()
  const server = createFeedServer({ clock })
  const source = {
    feed: server.hub,
    live: server.live,
    present: createPresenter('/data'),
    get board() {
      return server.board
    },
  }
  const fanout = createJobFanout(source, clock)
  const open = (runId = 'r1') => {
    const messages: JobMessage[] = []
    const closed = vi.fn<(code: number, reason: string) => void>()
    const session = openJobSession(
      { send: (message) => messages.push(message), close: closed },
      {
        runId,
        source,
        fanout,
        clock,
        readRun,
        authenticate: (token) => server.session.authenticate({ type: 'hello', ...(token !== undefined && { token }) }),
      },
    )
    return { session, messages, closed, types: () => messages.map((message) => message.type) }
  }
  return { clock, server, source, open }
}

const notFound = (): CallboardError => new CallboardError('RUN_NOT_FOUND', 'There is no such run.')

describe('a client that follows one job', () => {
  it('hears how it stands, what happens, and its end, and is then let go', () => {
    const { server, clock, source, open } = setUp()
    server.commit('r1', created, started)
    clock.advance(16)
    const { session, messages, closed, types } = open()
    session.receive(hello)
    const run = server.board.runs.r1
    expect(messages).toEqual([{ type: 'initial_status', job: run && source.present.run(run, {}) }])
    server.commit('r1', ended)
    expect(types()).toEqual(['initial_status', 'progress', 'job_complete'])
    expect(messages.at(-1)).toEqual({ type: 'job_complete', status: 'cancelled' })
    expect(closed).toHaveBeenCalledExactlyOnceWith(1000, 'the job is complete')
    expect(server.hub.clients).toBe(0)
  })

  it('is let go where the job is deleted', () => {
    const { server, clock, open } = setUp()
    server.commit('r1', created, started, { type: 'run:paused', data: { reason: 'asked' } })
    clock.advance(16)
    const { session, closed, types } = open()
    session.receive(hello)
    server.commit('r1', { type: 'run:deleted', data: {} })
    expect(types()).toEqual(['initial_status'])
    expect(closed).toHaveBeenCalledExactlyOnceWith(4404, 'the run has been deleted')
    expect(server.hub.clients).toBe(0)
  })

  it('gets both ends of a job that is over', () => {
    const { server, open } = setUp()
    server.commit('r1', created, started, ended)
    const { session, closed, types } = open()
    session.receive(hello)
    expect(types()).toEqual(['initial_status', 'job_complete'])
    expect(closed).toHaveBeenCalledExactlyOnceWith(1000, expect.anything())
  })

  it('gets an old job that is only in the journal', async () => {
    const old = { runId: 'old', status: 'succeeded' } as RunView
    const { open } = setUp(() => Promise.resolve(old))
    const { session, messages, closed } = open('old')
    session.receive(hello)
    await vi.waitFor(() => expect(closed).toHaveBeenCalled())
    expect(messages).toEqual([
      { type: 'initial_status', job: old },
      { type: 'job_complete', status: 'succeeded' },
    ])
  })

  it('misses nothing of an old job that is taken up again while it is read', async () => {
    const { promise, resolve } = Promise.withResolvers<RunView>()
    const { server, clock, open } = setUp(() => promise)
    const { session, messages, closed, types } = open()
    session.receive(hello)
    server.commit('r1', created, started)
    clock.advance(16)
    resolve({ runId: 'r1', status: 'failed' } as RunView)
    await vi.waitFor(() => expect(messages).toHaveLength(1))
    expect(messages).toMatchObject([{ type: 'initial_status', job: { status: 'running' } }])
    server.commit('r1', ended)
    expect(types()).toEqual(['initial_status', 'progress', 'job_complete'])
    expect(closed).toHaveBeenCalledOnce()
  })

  it('hears that there is no such job, but only with a valid token', async () => {
    const { open } = setUp()
    const [known, stranger] = [open('nobody'), open('nobody')]
    known.session.receive(hello)
    stranger.session.receive({ type: 'hello', token: 'bad' })
    await vi.waitFor(() => expect(known.closed).toHaveBeenCalledWith(4404, 'there is no such run'))
    expect(stranger.closed).toHaveBeenCalledExactlyOnceWith(4401, expect.anything())
    expect([...known.messages, ...stranger.messages]).toEqual([])
  })

  it('hears that a job could not be read, and nothing of why', async () => {
    const { open } = setUp(() => Promise.reject(new CallboardError('DATABASE_DAMAGED', 'page 7 of /home/me/x')))
    const { session, closed } = open('old')
    session.receive(hello)
    await vi.waitFor(() => expect(closed).toHaveBeenCalledExactlyOnceWith(1011, 'the run could not be read'))
  })

  it.each<[string, unknown, number]>([
    ['a wrong token', { type: 'hello', token: 'bad' }, 4401],
    ['no token', { type: 'hello' }, 4401],
    ['a token that may not watch', { type: 'hello', token: 'blind' }, 4403],
    ['a call', { type: 'call', id: 1, command: 'run.list' }, 4400],
    ['what the feed alone knows', { ...hello, since: 1 }, 4400],
    ['what was no JSON', undefined, 4400],
  ])('is let go when it begins with %s, and told nothing', (_what, message, code) => {
    const { server, open } = setUp()
    server.commit('r1', created)
    const { session, messages, closed } = open()
    session.receive(message)
    expect(closed).toHaveBeenCalledExactlyOnceWith(code, expect.anything())
    expect(messages).toEqual([])
  })

  it('is let go when it says anything after its hello', () => {
    const { server, open } = setUp()
    server.commit('r1', created)
    const { session, closed } = open()
    session.receive(hello)
    session.receive(hello)
    expect(closed).toHaveBeenCalledExactlyOnceWith(4400, expect.anything())
    expect(server.hub.clients).toBe(0)
  })

  it('is let go when it says nothing for two seconds', () => {
    const { clock, open } = setUp()
    const { closed } = open()
    clock.advance(1999)
    expect(closed).not.toHaveBeenCalled()
    clock.advance(1)
    expect(closed).toHaveBeenCalledExactlyOnceWith(4401, 'no hello in time')
  })

  it('leaves nothing behind when it hangs up, whenever it does', () => {
    const { server, clock, open } = setUp()
    server.commit('r1', created)
    clock.advance(16)
    const [waiting, following] = [open(), open()]
    following.session.receive(hello)
    waiting.session.closed()
    following.session.closed()
    expect(clock.timers).toBe(0)
    expect(server.hub.clients).toBe(0)
    server.commit('r1', started)
    expect(following.types()).toEqual(['initial_status'])
  })
})
