import { describe, expect, it } from 'vitest'
import { createJobFanout } from '../../../../src/main/feed/job-fanout.ts'
import type { JobMessage } from '../../../../src/main/feed/job-messages.ts'
import type { EventBody } from '../../../../src/shared/domain/event.ts'
import { created, createFeedServer, started } from '../../../support/feed-server.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

const ended: EventBody = { type: 'run:finished', data: { status: 'succeeded', error: null } }
const task = { stepId: 'seed', taskId: 'r1/seed', item: null }
const atWork: EventBody[] = [
  { type: 'step:started', data: { stepId: 'seed' } },
  { type: 'task:started', data: { ...task, attempt: 1 } },
]

function setUp() {
  const clock = createManualClock()
  const server = createFeedServer({ clock })
  const source = {
    feed: server.hub,
    live: server.live,
    get board() {
      return server.board
    },
  }
  const fanout = createJobFanout(source, clock)
  const follow = (runId: string) => {
    const messages: JobMessage[] = []
    const ends: string[] = []
    const leave = fanout.follow(runId, {
      send: (message) => messages.push(message),
      ended(status) {
        ends.push(status)
        leave()
      },
      gone: () => leave(),
    })
    return {
      messages,
      ends,
      leave,
      said: () => messages.flatMap((message) => (message.type === 'progress' ? message.event.message : [])),
    }
  }
  return { clock, server, follow }
}

describe('followers of a run', () => {
  it('hear what happens to their run, and nothing of others', () => {
    const { server, clock, follow } = setUp()
    server.commit('r1', created)
    server.commit('r2', created)
    clock.advance(16)
    const [one, other] = [follow('r1'), follow('r2')]
    server.commit('r1', started)
    clock.advance(16)
    expect(one.said()).toEqual(['Started'])
    expect(other.messages).toEqual([])
  })

  it('do not hear what was on the board when they joined, though it waited for the end of its frame', () => {
    const { server, clock, follow } = setUp()
    const early = follow('r1')
    server.commit('r1', created)
    server.commit('r1', started)
    const late = follow('r1')
    clock.advance(16)
    expect(early.said()).toEqual(['A show', 'Started'])
    expect(late.messages).toEqual([])
  })

  it('get the very same message, made once for all of them', () => {
    const { server, clock, follow } = setUp()
    server.commit('r1', created)
    clock.advance(16)
    const [one, other] = [follow('r1'), follow('r1')]
    server.commit('r1', started)
    expect(one.messages).toHaveLength(1)
    expect(other.messages[0]).toBe(one.messages[0])
    expect(server.hub.clients).toBe(1)
  })

  it('hear how far a task is, and by when the run will be done', () => {
    const { server, clock, follow } = setUp()
    server.commit('r1', created, started, ...atWork)
    clock.advance(16)
    const { messages } = follow('r1')
    server.hub.publishEta({ r1: { p50Ms: 30_000, p90Ms: 60_000, basis: 'history', reason: '', perStep: [], late: [] } })
    clock.advance(10_000)
    server.live.set('r1/seed', { fraction: 0.5, message: 'half way' })
    server.hub.liveChanged()
    expect(messages).toMatchObject([
      {
        type: 'progress',
        event: { message: 'half way', phase: 'running', metadata: { eta_seconds: 20, stepId: 'seed' } },
      },
    ])
  })

  it('hear the same number of seconds after a pause as before it', () => {
    const { server, clock, follow } = setUp()
    server.commit('r1', created, started, ...atWork)
    clock.advance(16)
    const { messages } = follow('r1')
    server.hub.publishEta({ r1: { p50Ms: 30_000, p90Ms: 60_000, basis: 'history', reason: '', perStep: [], late: [] } })
    clock.advance(16)
    server.commit('r1', { type: 'run:paused', data: { reason: 'asked' } })
    clock.advance(3_600_000)
    server.commit('r1', { type: 'run:resumed', data: {} })
    clock.advance(16)
    const seconds = messages.flatMap((message) =>
      message.type === 'progress' ? message.event.metadata.eta_seconds : [],
    )
    expect(seconds).toEqual([30, 30])
  })

  it('are told of an unknown end as null, not as a guess', () => {
    const { server, clock, follow } = setUp()
    server.commit('r1', created)
    clock.advance(16)
    const { messages } = follow('r1')
    server.commit('r1', started)
    expect(messages).toMatchObject([{ event: { metadata: { eta_seconds: null } } }])
  })

  it('get the log lines of their run', () => {
    const { server, follow } = setUp()
    server.commit('r1', created)
    const [one, other] = [follow('r1'), follow('r2')]
    const line = {
      id: 1,
      runId: 'r1',
      at: 5,
      level: 'info',
      step: 'seed',
      item: null,
      attempt: 1,
      text: 'hello',
    } as const
    server.hub.publishLogs([line])
    expect(one.messages).toEqual([{ type: 'logs', lines: [line] }])
    expect(other.messages).toEqual([])
  })

  it('hear of the end after all else, once', () => {
    const { server, clock, follow } = setUp()
    server.commit('r1', created)
    clock.advance(16)
    const [one, other] = [follow('r1'), follow('r1')]
    server.commit('r1', started, ended)
    expect(one.said()).toEqual(['Started', 'Done'])
    expect([one.ends, other.ends]).toEqual([['succeeded'], ['succeeded']])
    expect(server.hub.clients).toBe(0)
  })

  it('cost nothing any more when the last of them has left, and may come again', () => {
    const { server, clock, follow } = setUp()
    server.commit('r1', created)
    clock.advance(16)
    const [one, other] = [follow('r1'), follow('r2')]
    one.leave()
    expect(server.hub.clients).toBe(1)
    other.leave()
    expect(server.hub.clients).toBe(0)
    const again = follow('r1')
    server.commit('r1', started)
    expect(again.said()).toEqual(['Started'])
    expect(one.messages).toEqual([])
  })
})
