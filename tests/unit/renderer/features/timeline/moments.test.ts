import { expect, it } from 'vitest'
import { momentsOf } from '../../../../../src/renderer/features/timeline/moments.ts'
import { pausesOf } from '../../../../../src/renderer/features/timeline/pauses.ts'
import type { CallboardEvent, EventBody } from '../../../../../src/shared/domain/event.ts'

const task = { stepId: 's', taskId: 'r/s', item: null }
const tell = (...rows: readonly (readonly [at: number, body: EventBody])[]): CallboardEvent[] =>
  rows.map(([at, body], index) => ({ ...body, seq: index + 1, runId: 'r', at }))

const started: EventBody = { type: 'task:started', data: { ...task, attempt: 1 } }
const interrupted: EventBody = { type: 'task:interrupted', data: task }
const paused: EventBody = { type: 'run:paused', data: { reason: 'interrupted' } }
const resumed: EventBody = { type: 'run:resumed', data: {} }
const asked: EventBody = { type: 'run:paused', data: { reason: 'asked' } }
const failed: EventBody = { type: 'run:finished', data: { status: 'failed', error: null } }

it('believes a program that ends in good order about when it stopped', () => {
  const events = tell([0, started], [20_000, interrupted], [20_000, paused], [90_000, resumed])
  expect(momentsOf(events)).toEqual([0, 20_000, 20_000, 90_000])
  expect(pausesOf(events, momentsOf(events), 90_000)).toEqual([{ from: 20_000, to: 90_000, why: 'closed' }])
})

it('counts a killed program from the last thing known of it', () => {
  const events = tell([0, started], [90_000, interrupted], [90_000, paused], [90_200, resumed])
  expect(momentsOf(events)).toEqual([0, 0, 0, 90_200])
  expect(pausesOf(events, momentsOf(events), 90_200)).toEqual([{ from: 0, to: 90_200, why: 'closed' }])
})

it('never goes back, also where the clock was set back', () => {
  expect(momentsOf(tell([5000, started], [2000, asked], [6000, resumed]))).toEqual([5000, 5000, 6000])
})

it('shows a pause that goes on until now, and a stop only where the run went on after it', () => {
  const waiting = tell([0, started], [10, asked])
  expect(pausesOf(waiting, momentsOf(waiting), 500)).toEqual([{ from: 10, to: 500, why: 'paused' }])
  const over = tell([0, started], [10, failed])
  expect(pausesOf(over, momentsOf(over), 500)).toEqual([])
  const again = tell([0, started], [10, failed], [300, resumed])
  expect(pausesOf(again, momentsOf(again), 500)).toEqual([{ from: 10, to: 300, why: 'stopped' }])
})

it('takes a try at its word about how it was cut short', () => {
  const cut = (reason: 'crash' | 'stopped'): EventBody => ({ type: 'task:interrupted', data: { ...task, reason } })
  expect(momentsOf(tell([0, started], [20_000, cut('stopped')], [20_000, asked], [20_100, resumed]))).toEqual([
    0, 20_000, 20_000, 20_100,
  ])
  expect(momentsOf(tell([0, started], [20_000, cut('crash')], [20_000, paused], [90_000, resumed]))).toEqual([
    0, 0, 0, 90_000,
  ])
})
