import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  countAt,
  createTimeline,
  IDLE_AT_MOST_MS,
  momentAt,
  nextEvent,
  previousEvent,
} from '../../../../src/renderer/features/replay/timeline.ts'
import type { EventBody } from '../../../../src/shared/domain/event.ts'
import { numbered, smallPlan } from '../../../support/domain.ts'
import { recordingArbitrary, shareArbitrary } from './recordings.ts'

const created: EventBody = {
  type: 'run:created',
  data: { plan: smallPlan, title: 't', titled: false, input: null },
}
const task = { stepId: 'seed', taskId: 'r/seed', item: null }

/** A timeline of some events at some times, in seconds. */
const timelineOf = (...happenings: readonly (readonly [seconds: number, body: EventBody])[]) =>
  createTimeline(
    numbered(
      'r',
      happenings.map(([, body]) => body),
    ).map((event, index) => ({ ...event, at: (happenings[index]?.[0] ?? 0) * 1000 })),
  )

it('lets time pass as it did while something is at work', () => {
  const timeline = timelineOf(
    [10, created],
    [10, { type: 'task:started', data: { ...task, attempt: 1 } }],
    [100, { type: 'task:succeeded', data: { ...task, output: null, artifacts: [] } }],
  )
  expect(timeline.positions).toEqual([0, 0, 90_000])
  expect(timeline.shortened).toBe(false)
})

it('shortens a night between two halves of a run, and says so', () => {
  const timeline = timelineOf(
    [0, created],
    [1, { type: 'run:paused', data: { reason: 'asked' } }],
    [30_000, { type: 'run:resumed', data: {} }],
  )
  expect(timeline.positions).toEqual([0, 1000, 1000 + IDLE_AT_MOST_MS])
  expect(timeline.shortened).toBe(true)
})

it('takes the time before an interruption was noticed for idle', () => {
  const timeline = timelineOf(
    [0, created],
    [0, { type: 'task:started', data: { ...task, attempt: 1 } }],
    [30_000, { type: 'task:interrupted', data: task }],
  )
  expect(timeline.lengthMs).toBe(IDLE_AT_MOST_MS)
})

it('tells the recorded time of a shortened stretch, evenly', () => {
  const timeline = timelineOf([0, created], [30_000, { type: 'run:started', data: {} }])
  expect(momentAt(timeline, IDLE_AT_MOST_MS / 2)).toBe(15_000_000)
})

it('has a length of nothing, and no trouble, without events', () => {
  const timeline = createTimeline([])
  expect([timeline.lengthMs, countAt(timeline, 0), nextEvent(timeline, 0), previousEvent(timeline, 0)]).toEqual([
    0, 0, 0, 0,
  ])
})

it('never runs backwards, also where the clock was set back', () => {
  fc.assert(
    fc.property(recordingArbitrary, shareArbitrary, shareArbitrary, (events, one, other) => {
      const timeline = createTimeline(events)
      const [early, late] = [Math.min(one, other) * timeline.lengthMs, Math.max(one, other) * timeline.lengthMs]
      expect(countAt(timeline, early)).toBeLessThanOrEqual(countAt(timeline, late))
      expect(momentAt(timeline, early)).toBeLessThanOrEqual(momentAt(timeline, late))
    }),
  )
})

it('counts exactly the events that lie at a position or before it', () => {
  fc.assert(
    fc.property(recordingArbitrary, shareArbitrary, (events, share) => {
      const timeline = createTimeline(events)
      const position = share * timeline.lengthMs
      expect(countAt(timeline, position)).toBe(timeline.positions.filter((each) => each <= position).length)
      expect(countAt(timeline, timeline.lengthMs)).toBe(events.length)
    }),
  )
})

it('reaches the end from the start by next events alone, and the start from the end by previous ones', () => {
  fc.assert(
    fc.property(recordingArbitrary, (events) => {
      const timeline = createTimeline(events)
      const places = [...new Set(timeline.positions)]
      const forward = [0]
      while ((forward.at(-1) ?? 0) < timeline.lengthMs) forward.push(nextEvent(timeline, forward.at(-1) ?? 0))
      const back = [timeline.lengthMs]
      while ((back.at(-1) ?? 0) > 0) back.push(previousEvent(timeline, back.at(-1) ?? 0))
      expect(forward).toEqual(places)
      expect(back).toEqual(places.toReversed())
    }),
  )
})
