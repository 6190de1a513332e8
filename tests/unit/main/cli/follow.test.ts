import { expect, test, vi } from 'vitest'
import { createFollow } from '../../../../src/main/cli/follow.ts'
import type { EtaValue } from '../../../../src/shared/contract/feed-messages.ts'
import type { CallboardEvent, EventBody } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { type Board, EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { numbered, smallPlan } from '../../../support/domain.ts'

const NOW = 7000

const CREATED: EventBody = { type: 'run:created', data: { plan: smallPlan, title: 't', titled: false, input: null } }
const FAILED: EventBody = { type: 'run:finished', data: { status: 'failed', error: null } }
const PAUSED: EventBody = { type: 'run:paused', data: { reason: 'asked' } }
const RESUMED: EventBody = { type: 'run:resumed', data: {} }

/** A follow of run `a`, fed from a board that grows. */
function setUp() {
  const onEvent = vi.fn<(event: CallboardEvent) => void>()
  const onChange = vi.fn()
  const follow = createFollow({ now: () => NOW, onEvent, onChange })
  let board: Board = EMPTY_BOARD
  const grow = (runId: string, bodies: readonly EventBody[]) => {
    const events = numbered(runId, bodies, board.seq + 1)
    board = fold(board, events)
    return events
  }
  const happens = (runId: string, ...bodies: EventBody[]) => {
    const events = grow(runId, bodies)
    follow.listener.onBoard?.(board, events)
  }
  /** Happens while the line is down: told as a whole new board. */
  const happensUnseen = (runId: string, ...bodies: EventBody[]) => {
    grow(runId, bodies)
    follow.listener.onBoard?.(board, [])
  }
  const types = () => onEvent.mock.calls.map(([event]) => event.type)
  const settled = () => Promise.race([follow.done, new Promise((resolve) => setImmediate(() => resolve('goes on')))])
  return { follow, onChange, happens, happensUnseen, types, settled }
}

test('what happened before it was known which run it is, is told first, and nothing of other runs', async () => {
  const { follow, happens, types, settled } = setUp()
  happens('b', CREATED)
  happens('a', CREATED)
  expect(types()).toEqual([])
  follow.begin('a')
  expect(types()).toEqual(['run:created'])
  happens('b', FAILED)
  happens('a', { type: 'run:started', data: {} })
  expect(types()).toEqual(['run:created', 'run:started'])
  expect(await settled()).toBe('goes on')
})

test('a run that ends, pauses or is left ends the following', async () => {
  const ended = setUp()
  ended.happens('a', CREATED)
  ended.follow.begin('a')
  ended.happens('a', FAILED)
  expect(await ended.settled()).toBe('ended')
  const paused = setUp()
  paused.happens('a', CREATED)
  paused.follow.begin('a')
  paused.happens('a', PAUSED)
  expect(await paused.settled()).toBe('paused')
  const left = setUp()
  left.follow.begin('a')
  left.follow.stop()
  expect(await left.settled()).toBe('stopped')
})

test('a run that had failed and was taken up again goes on, and its old end is not taken for the new one', async () => {
  const { follow, happens, settled } = setUp()
  happens('a', CREATED, PAUSED)
  happens('a', RESUMED)
  follow.begin('a')
  expect(await settled()).toBe('goes on')
  happens('a', FAILED)
  expect(await settled()).toBe('ended')
})

test.each([
  ['paused', PAUSED],
  ['ended', FAILED],
])('a run that %s while the line was down ends the following when it is back', async (end, body) => {
  const { follow, happens, happensUnseen, settled } = setUp()
  happens('a', CREATED)
  follow.begin('a')
  happensUnseen('b', CREATED)
  expect(await settled()).toBe('goes on')
  happensUnseen('a', body)
  expect(await settled()).toBe(end)
})

test('live values are shown while the run goes on, and not after its end', () => {
  const { follow, onChange, happens } = setUp()
  happens('a', CREATED)
  follow.begin('a')
  onChange.mockClear()
  const value: EtaValue = { p50Ms: 5, p90Ms: 9, basis: 'history', reason: '', perStep: [], late: [] }
  const live = { 'a/seed': { fraction: 0.5 } }
  follow.listener.onLive?.(live, { a: value })
  expect(onChange).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a' }), live, { at: NOW, value })
  happens('a', FAILED)
  onChange.mockClear()
  follow.listener.onLive?.({}, {})
  expect(onChange).not.toHaveBeenCalled()
})
