import { expect, test } from 'vitest'
import { snapshotRuns } from '../../../../src/main/feed/hub.ts'
import type { ServerMessage } from '../../../../src/shared/contract/feed-messages.ts'
import type { EventBody } from '../../../../src/shared/domain/event.ts'
import { created, createFeedServer, started } from '../../../support/feed-server.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const ETA = { p50Ms: 1, p90Ms: 2, basis: 'history', reason: '', perStep: [], late: [] } as const
const finished: EventBody = { type: 'run:finished', data: { status: 'succeeded', error: null } }

function setUp() {
  const clock = createManualClock()
  const server = createFeedServer({ clock })
  const join = () => {
    const heard: ServerMessage[] = []
    const leave = server.hub.join({ wantsLogs: false, send: (message) => heard.push(message) }, [], {})
    return { heard, leave, take: () => heard.splice(0) }
  }
  return { clock, server, join }
}

test('a new client is told of all runs that go on, and of the sixty newest that have ended', () => {
  const { clock, server } = setUp()
  server.commit('oldest-open', created)
  for (let count = 0; count < 70; count += 1) {
    clock.advance(1000)
    server.commit(`ended-${count}`, created, finished)
  }
  const ids = snapshotRuns(server.board).map(({ id }) => id)
  expect(ids).toHaveLength(61)
  expect(ids).toContain('oldest-open')
  expect(ids).toContain('ended-69')
  expect(ids).toContain('ended-10')
  expect(ids).not.toContain('ended-9')
})

test('a stream of changes costs one message a frame, and none when nothing changes', () => {
  const { clock, server, join } = setUp()
  const { take } = join()
  take()
  for (let frame = 0; frame < 10; frame += 1) {
    for (let count = 0; count < 50; count += 1) server.commit(`r${frame}-${count}`, created)
    clock.advance(16)
  }
  expect(take()).toHaveLength(11)
  clock.advance(60_000)
  expect(take()).toEqual([])
  expect(clock.timers).toBe(0)
})

test('an estimate that comes within a frame is sent at its end, even where nothing else changes', () => {
  const { clock, server, join } = setUp()
  const { take } = join()
  server.commit('r1', created)
  take()
  server.hub.publishEta({ r1: ETA })
  expect(take()).toEqual([])
  clock.advance(16)
  expect(take()).toMatchObject([{ type: 'live', eta: { r1: ETA } }])
})

test('estimates of runs that have ended are told to nobody any more', () => {
  const { clock, server, join } = setUp()
  server.commit('r1', created)
  server.hub.publishEta({ r1: ETA, r2: ETA })
  clock.advance(32)
  server.commit('r1', finished)
  expect(join().take().at(-1)).toMatchObject({ type: 'live', eta: { r2: { basis: 'history' } } })
  expect(join().take().at(-1)).not.toMatchObject({ eta: { r1: { basis: 'history' } } })
})

test('estimates of runs that are gone are told to nobody any more', () => {
  const { clock, server, join } = setUp()
  server.commit('r1', created)
  server.commit('r2', created)
  server.hub.publishEta({ r1: ETA, r2: ETA })
  clock.advance(32)
  server.commit('r1', { type: 'run:deleted', data: {} })
  expect(Object.keys((join().take().at(-1) as { eta: object }).eta)).toEqual(['r2'])
})

test('who joins later is told an estimate as it is by then: what stands still does not get less', () => {
  const { clock, server, join } = setUp()
  server.commit('r1', created, started)
  server.commit('r2', created, { type: 'run:paused', data: { reason: 'asked' } })
  const value = { ...ETA, p50Ms: 60_000, p90Ms: 90_000, perStep: [{ stepId: 'seed', p50Ms: 5000, p90Ms: 30_000 }] }
  server.hub.publishEta({ r1: value, r2: value })
  clock.advance(20_000)
  const perStep = [{ stepId: 'seed', p50Ms: 0, p90Ms: 10_000 }]
  expect(join().take().at(-1)).toMatchObject({
    type: 'live',
    at: clock.now(),
    eta: { r1: { p50Ms: 40_000, p90Ms: 70_000, perStep }, r2: value },
  })
})

test('whoever asks hears of every client that joins', () => {
  const { server, join } = setUp()
  let joined = 0
  const leave = server.hub.onJoin(() => {
    joined += 1
  })
  join()
  join()
  leave()
  join()
  expect(joined).toBe(2)
})

test('live values go before the events of the same moment, so that an end is an end', () => {
  const { clock, server, join } = setUp()
  const { take } = join()
  server.commit('r1', created)
  take()
  server.live.set('t1', { fraction: 0.9 })
  server.hub.liveChanged()
  server.commit('r1', started)
  clock.advance(16)
  expect(take().map(({ type }) => type)).toEqual(['live', 'events'])
})

test('a client that has left hears nothing more, also of what waited for the end of the frame', () => {
  const { clock, server, join } = setUp()
  const { take, leave } = join()
  server.commit('r1', created)
  server.commit('r1', started)
  take()
  leave()
  clock.advance(16)
  expect(take()).toEqual([])
  expect(server.hub.clients).toBe(0)
})

test('a client that joins within a frame gets what waited once: in its board, not as events', () => {
  const { clock, server, join } = setUp()
  const first = join()
  server.commit('r1', created)
  server.commit('r1', started)
  const second = join()
  clock.advance(16)
  expect(second.take()).toMatchObject([
    { type: 'welcome', seq: 2 },
    { type: 'snapshot', seq: 2 },
  ])
  expect(first.take().filter(({ type }) => type === 'events')).toMatchObject([{ to: 1 }, { from: 2, to: 2 }])
})
