import { describe, expect, it } from 'vitest'
import { createHistoryCache } from '../../../../src/main/forecast/history.ts'
import { pastRunOf } from '../../../../src/main/forecast/past-run.ts'
import type { RecordedAttempt } from '../../../../src/main/forecast/ports.ts'
import type { CallboardEvent, EventBody } from '../../../../src/shared/domain/event.ts'
import { smallPlan } from '../../../support/domain.ts'

const attempt = (startedAt: number, endedAt: number, rest: Partial<RecordedAttempt> = {}): RecordedAttempt => ({
  step: 'draw',
  item: 'a',
  attempt: 1,
  outcome: 'succeeded',
  generator: 'test',
  queuedAt: startedAt,
  startedAt,
  endedAt,
  size: null,
  ...rest,
})

const at = (...timed: readonly (readonly [number, EventBody])[]): CallboardEvent[] =>
  timed.map(([moment, body], index) => ({ ...body, seq: index + 1, runId: 'r', at: moment }))

const CREATED: EventBody = { type: 'run:created', data: { plan: smallPlan, title: 't', titled: true, input: null } }
const STARTED: EventBody = { type: 'run:started', data: {} }
const RESUMED: EventBody = { type: 'run:resumed', data: {} }
const DONE: EventBody = { type: 'run:finished', data: { status: 'succeeded', error: null } }
const FAILED: EventBody = { type: 'run:finished', data: { status: 'failed', error: null } }
const paused = (reason: 'asked' | 'interrupted'): EventBody => ({ type: 'run:paused', data: { reason } })
const TASK = { stepId: 'draw', taskId: 'r/draw/a', item: 'a' }

const past = (events: CallboardEvent[], attempts: RecordedAttempt[] = []) =>
  pastRunOf({ runId: 'r', events, attempts, forecasts: [] })

describe('an earlier run', () => {
  it('is told without the time in which it stood still, so that a night’s pause is no work', () => {
    const night = 36_000_000
    const events = at([0, CREATED], [0, STARTED], [100, paused('asked')], [100 + night, RESUMED], [150 + night, DONE])
    const run = past(events, [attempt(0, 100), attempt(100 + night, 140 + night)])
    expect(run).toMatchObject({ startedAt: 0, endedAt: 150 })
    expect(run?.attempts.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [0, 100],
      [100, 140],
    ])
  })

  it('does not count the time between its failure and the next try', () => {
    const events = at([0, CREATED], [0, STARTED], [100, FAILED], [900, RESUMED], [950, DONE])
    expect(past(events)).toMatchObject({ startedAt: 0, endedAt: 150 })
  })

  it('loses with a crash what it was at, from the last that is known to have happened', () => {
    const events = at(
      [0, CREATED],
      [0, STARTED],
      [40, { type: 'task:started', data: { ...TASK, attempt: 1 } }],
      [5000, { type: 'task:interrupted', data: { ...TASK, reason: 'crash' } }],
      [5000, paused('interrupted')],
      [6000, RESUMED],
      [6060, DONE],
    )
    expect(past(events)).toMatchObject({ startedAt: 0, endedAt: 100 })
  })

  it('is told as it first was done: a piece that is done again a day later makes it no longer and no larger', () => {
    const day = 86_400_000
    const events = at([0, CREATED], [0, STARTED], [100, DONE], [day, RESUMED], [day + 70, DONE])
    const run = past(events, [attempt(0, 100), attempt(day, day + 70, { attempt: 2 })])
    expect(run).toMatchObject({ startedAt: 0, endedAt: 100 })
    expect(run?.attempts).toHaveLength(1)
  })

  it('is no lesson where it never began', () => {
    expect(past(at([0, CREATED]))).toBeNull()
  })

  it('knows how many tasks ran at once; a place that is given on counts once', () => {
    const attempts = [attempt(0, 50), attempt(10, 60), attempt(50, 80), attempt(60, 90)]
    expect(past(at([0, CREATED], [0, STARTED], [90, DONE]), attempts)?.concurrency).toBe(2)
  })

  it('that another program reported has its steps by their titles', () => {
    const plan = { ...smallPlan, steps: smallPlan.steps.map((step, index) => ({ ...step, title: `Title ${index}` })) }
    const created: EventBody = {
      type: 'run:created',
      data: { plan, title: 't', titled: true, input: null, origin: 'report' },
    }
    expect(past(at([0, created], [0, STARTED], [9, DONE]), [attempt(1, 2)])?.attempts[0]?.step).toBe('Title 1')
  })
})

describe('the history of a pipeline', () => {
  function setUp(ids: string[], attemptsEach = 1) {
    const reads: string[] = []
    const cache = createHistoryCache({
      latestSucceeded: (_pipeline, limit) => ids.slice(0, limit),
      attempts: () => Array.from({ length: attemptsEach }, () => attempt(0, 5)),
      outline(runId) {
        reads.push(runId)
        return at([0, CREATED], [0, STARTED], [9, DONE])
      },
      forecasts: () => [],
    })
    return { cache, reads, ids }
  }

  it('is read once, the oldest run first', () => {
    const { cache, reads } = setUp(['new', 'old'])
    expect(cache.of('p').map(({ runId }) => runId)).toEqual(['old', 'new'])
    expect(cache.of('p')).toBe(cache.of('p'))
    expect(reads).toHaveLength(2)
  })

  it('learns of a run that ends, and reads no other again', () => {
    const { cache, reads, ids } = setUp(['b', 'a'])
    cache.of('p')
    ids.unshift('c')
    expect(cache.of('p')).toHaveLength(2)
    cache.ended('c')
    expect(cache.of('p').map(({ runId }) => runId)).toEqual(['a', 'b', 'c'])
    expect(reads).toEqual(['b', 'a', 'c'])
  })

  it('is the same list while it is the same runs, so that what was made ready for it stays good', () => {
    const { cache, ids } = setUp(['b', 'a'])
    const before = cache.of('p')
    cache.ended('of another pipeline')
    expect(cache.of('p')).toBe(before)
    cache.ended('b')
    expect(cache.of('p')).not.toBe(before)
    const again = cache.of('p')
    ids.shift()
    cache.ended('gone')
    expect(cache.of('p')).not.toBe(again)
  })

  it('has no more of huge runs than can be looked through, but the latest in any case', () => {
    expect(
      setUp(['b', 'a'], 15_000)
        .cache.of('p')
        .map(({ runId }) => runId),
    ).toEqual(['b'])
    expect(
      setUp(['b', 'a'], 50_000)
        .cache.of('p')
        .map(({ runId }) => runId),
    ).toEqual(['b'])
  })
})
