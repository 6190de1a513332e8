import { expect, test } from 'vitest'
import { desktopStatus, type StatusInput } from '../../../../../src/main/desktop/presence/status.ts'
import type { EventBody } from '../../../../../src/shared/domain/event.ts'
import { fold } from '../../../../../src/shared/domain/fold.ts'
import { type Board, EMPTY_BOARD } from '../../../../../src/shared/domain/run.ts'
import { numbered, smallPlan } from '../../../../support/domain.ts'

const task = (stepId: string, item: string | null) => ({ stepId, taskId: `${stepId}/${item}`, item })
const created = (title: string): EventBody[] => [
  { type: 'run:created', data: { plan: smallPlan, title, titled: true, input: null } },
  { type: 'run:started', data: {} },
]
const SEEDED: EventBody[] = [
  { type: 'step:started', data: { stepId: 'seed' } },
  { type: 'task:started', data: { ...task('seed', null), attempt: 1 } },
  { type: 'task:succeeded', data: { ...task('seed', null), output: null, artifacts: [] } },
  { type: 'step:finished', data: { stepId: 'seed', status: 'succeeded' } },
]
const FAILED_ITEM: EventBody[] = [
  {
    type: 'step:planned',
    data: {
      stepId: 'draw',
      items: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    },
  },
  { type: 'task:started', data: { ...task('draw', 'a'), attempt: 1 } },
  { type: 'task:failed', data: { ...task('draw', 'a'), error: { code: 'TEST', message: 'No.', retryable: false } } },
]
const PAUSED: EventBody[] = [{ type: 'run:paused', data: { reason: 'asked' } }]
const FAILED: EventBody[] = [{ type: 'run:finished', data: { status: 'failed', error: null } }]

/** A board of several shows; each is created later than those before it. */
function boardOf(shows: Readonly<Record<string, readonly EventBody[]>>): Board {
  return Object.entries(shows).reduce<Board>(
    (board, [runId, bodies]) => fold(board, numbered(runId, bodies, board.seq + 1)),
    EMPTY_BOARD,
  )
}

const statusOf = (board: Board, rest: Partial<StatusInput> = {}) =>
  desktopStatus({ board, live: {}, eta: () => 'about 4 min', seenAt: 0, ...rest })

test('nothing in production is a plain icon without a bar', () => {
  expect(statusOf(EMPTY_BOARD)).toEqual({ shows: [], state: 'idle', fraction: null, mode: 'none', text: 'Callboard' })
})

test('a show is told by its title, its percent and its time', () => {
  const status = statusOf(boardOf({ r1: [...created('The Lunar Job'), ...SEEDED] }))
  expect(status).toMatchObject({ state: 'working', mode: 'normal', fraction: 0.25 })
  expect(status.text).toBe('The Lunar Job, 25 %, about 4 min')
})

test('what is running counts as far as it is', () => {
  const board = boardOf({ r1: [...created('A'), SEEDED[0] as EventBody, SEEDED[1] as EventBody] })
  expect(statusOf(board, { live: { 'r1/seed': { fraction: 0.5 } } }).shows[0]?.percent).toBe(12)
})

test('several shows are told together, the newest that works by name', () => {
  const { text, shows } = statusOf(
    boardOf({
      r1: [...created('First'), ...SEEDED],
      r2: [...created('Second')],
      r3: [...created('Third'), ...PAUSED],
    }),
  )
  expect(shows.map(({ title }) => title)).toEqual(['Second', 'First', 'Third'])
  expect(text).toBe('3 shows, 12 %\nSecond, 0 %, about 4 min')
})

test('a failure while others go on turns the bar red, and the show goes on being told', () => {
  expect(statusOf(boardOf({ r1: [...created('A'), ...SEEDED, ...FAILED_ITEM] }))).toMatchObject({
    state: 'working',
    mode: 'error',
  })
})

test('a paused show is a paused bar', () => {
  const status = statusOf(boardOf({ r1: [...created('A'), ...SEEDED, ...PAUSED] }))
  expect(status).toMatchObject({ state: 'paused', mode: 'paused', fraction: 0.25, text: 'A, 25 %, paused' })
})

test('a show that failed is told until the person has looked', () => {
  const board = boardOf({ r1: [...created('A'), ...SEEDED, ...FAILED_ITEM, ...FAILED] })
  const failedAt = board.runs.r1?.completedAt ?? 0
  expect(statusOf(board)).toMatchObject({ state: 'failed', mode: 'error', text: 'A has failed' })
  expect(statusOf(board, { seenAt: failedAt })).toMatchObject({ state: 'idle', mode: 'none', shows: [] })
})

test('a long title does not push the words over what a tray can show', () => {
  const { text } = statusOf(boardOf({ r1: created('x'.repeat(300)) }))
  expect(text.length).toBeLessThanOrEqual(127)
})
