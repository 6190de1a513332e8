import { describe, expect, it } from 'vitest'
import type { Estimate, RunSoFar } from '../../../../src/main/eta/model.ts'
import { createForecaster } from '../../../../src/main/forecast/forecaster.ts'
import { createOutlook, type ToldBefore } from '../../../../src/main/forecast/outlook.ts'
import type { CallboardError } from '../../../../src/shared/contract/errors.ts'
import type { EtaValue } from '../../../../src/shared/contract/feed-messages.ts'
import type { CallboardEvent, EventBody } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts'
import { createMemoryRecord, estimateOf } from './support.ts'

const CREATED: EventBody = { type: 'run:created', data: { plan: smallPlan, title: 't', titled: true, input: null } }
const STARTED: EventBody = { type: 'run:started', data: {} }
const PAUSED: EventBody = { type: 'run:paused', data: { reason: 'asked' } }
const RESUMED: EventBody = { type: 'run:resumed', data: {} }
const DONE: EventBody = { type: 'run:finished', data: { status: 'succeeded', error: null } }

interface World {
  readonly clock: ManualClock
  readonly journal: CallboardEvent[]
  readonly memory: ReturnType<typeof createMemoryRecord>
}

const newWorld = (): World => ({ clock: createManualClock(), journal: [], memory: createMemoryRecord() })

/** A forecaster with the journal and estimates in our hands. A second one on the same world is a restart. */
function setUp(world = newWorld(), estimate: (soFar: RunSoFar) => Estimate = () => estimateOf()) {
  const { clock, journal, memory } = world
  const published: { at: number; values: Readonly<Record<string, EtaValue>> }[] = []
  const troubles: CallboardError[] = []
  const endings: string[] = []
  const seen: RunSoFar[] = []
  const previous: (ToldBefore | undefined)[] = []
  let board = fold(EMPTY_BOARD, journal)
  const outlook = createOutlook({
    prepare: () => ({
      estimate(soFar, _now, before) {
        seen.push(soFar)
        previous.push(before)
        return estimate(soFar)
      },
    }),
    historyOf: () => [],
    isHistoryRead: () => true,
    expectsOf: () => null,
    capacity: () => ({ text: 1, media: 1, none: 1 }),
    board: () => board,
    live: () => ({}),
  })
  const forecaster = createForecaster({
    clock,
    board: () => board,
    outlook,
    watched: () => true,
    publish: (values) => published.push({ at: clock.now(), values }),
    record: memory.record,
    readOutline: (runId) => journal.filter((event) => event.runId === runId),
    onEnded: (runId) => endings.push(`${runId} ${memory.settled.has(runId)}`),
    onTrouble: (error) => troubles.push(error),
  })
  const commit = (runId: string, ...bodies: EventBody[]): void => {
    const events = bodies.map((body, index) => ({ ...body, seq: journal.length + index + 1, runId, at: clock.now() }))
    journal.push(...events)
    board = fold(board, events)
    forecaster.committed(board, events)
  }
  const run = (runId: string) => {
    const found = board.runs[runId]
    if (!found) throw new Error(`there is no run ${runId}`)
    return found
  }
  return { world, clock, forecaster, published, troubles, endings, seen, previous, commit, run }
}

describe('a run that goes on', () => {
  it('is estimated and told of until it ends, and then no more', () => {
    const { clock, commit, published, forecaster } = setUp()
    commit('r', CREATED, STARTED)
    clock.advance(3000)
    expect(published.length).toBeGreaterThanOrEqual(3)
    expect(published[0]?.values).toMatchObject({ r: { p50Ms: 60_000, p90Ms: 90_000, basis: 'history' } })
    expect(forecaster.latest('r')).toMatchObject({ value: { p50Ms: 60_000 } })
    commit('r', DONE)
    const told = published.length
    clock.advance(60_000)
    expect(published).toHaveLength(told)
    expect(forecaster.latest('r')).toBeNull()
    expect(clock.timers).toBe(0)
  })

  it('has its time told without that in which it stood still, and is told once of a pause', () => {
    const { clock, commit, seen } = setUp()
    commit('r', CREATED, STARTED)
    clock.advance(2000)
    commit('r', PAUSED)
    clock.advance(1000)
    const before = seen.length
    expect(seen.at(-1)).toMatchObject({ paused: true })
    clock.advance(3_600_000)
    expect(seen).toHaveLength(before)
    commit('r', RESUMED)
    clock.advance(20)
    expect(seen.at(-1)).toMatchObject({ paused: false, pausedMs: 3_601_000 })
  })

  it('is estimated in view of what was told last, as if a pause in between had not been', () => {
    const { clock, commit, previous } = setUp()
    commit('r', CREATED, STARTED)
    clock.advance(20)
    const toldAt = clock.now()
    clock.advance(400)
    commit('r', PAUSED)
    clock.advance(100)
    expect(previous).toEqual([undefined, { at: toldAt + 100, p50Ms: 60_000 }])
    clock.advance(3_600_000)
    commit('r', RESUMED)
    clock.advance(20)
    expect(previous.at(-1)?.at).toBe(clock.now() - 20)
  })

  it('is estimated anew for who asks for it when the latest is old, and counts down before that', () => {
    const { clock, commit, forecaster, run, seen } = setUp()
    commit('r', CREATED, STARTED)
    clock.advance(20)
    forecaster.close()
    clock.advance(1500)
    expect(forecaster.atNow(run('r'))).toMatchObject({ p50Ms: 58_500 })
    const before = seen.length
    clock.advance(60_000)
    expect(forecaster.atNow(run('r'))).toMatchObject({ p50Ms: 60_000 })
    expect(seen).toHaveLength(before + 1)
  })

  it('is not harmed by an estimator that breaks: it has no estimate, and that is told once as trouble', () => {
    const { clock, commit, published, troubles, forecaster, run } = setUp(newWorld(), () => {
      throw new Error('a number went wrong')
    })
    commit('r', CREATED, STARTED)
    clock.advance(5000)
    expect(published.at(-1)?.values).toMatchObject({ r: { basis: 'none', p50Ms: null } })
    expect(troubles).toMatchObject([{ message: 'a number went wrong' }])
    expect(forecaster.supposing(run('r'))).toMatchObject({ basis: 'none' })
  })
})

describe('what was foretold', () => {
  /** Half as long again as it really takes, at every moment. */
  const tooLong = (clock: ManualClock, totalMs: number, begun: number) => () => {
    const left = totalMs - (clock.now() - begun)
    return estimateOf({ p50Ms: left * 1.5, p90Ms: left * 2, rawP90Ms: left * 1.8 })
  }

  it('is kept with what came, near the five marks, when the run has succeeded', () => {
    const world = newWorld()
    const { clock, commit, endings } = setUp(world, tooLong(world.clock, 100_000, world.clock.now()))
    commit('r', CREATED, STARTED)
    clock.advance(100_000)
    commit('r', DONE)
    const kept = world.memory.settled.get('r') ?? []
    expect(kept.map(({ mark }) => mark)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9])
    for (const { mark, fraction, p50Ms, rawP90Ms, cameMs } of kept) {
      expect(Math.abs(fraction - mark)).toBeLessThan(0.03)
      expect(p50Ms / cameMs).toBeCloseTo(1.5, 3)
      expect(rawP90Ms / cameMs).toBeCloseTo(1.8, 3)
    }
    expect(endings).toEqual(['r true'])
  })

  it('outlives a restart of the program, whose time does not count', () => {
    const world = newWorld()
    const first = setUp(world, tooLong(world.clock, 100_000, world.clock.now()))
    first.commit('r', CREATED, STARTED)
    world.clock.advance(60_000)
    first.commit('r', { type: 'run:paused', data: { reason: 'interrupted' } })
    first.forecaster.close()
    world.clock.advance(7_200_000)
    const second = setUp(world, tooLong(world.clock, 100_000, world.clock.now() - 60_000))
    second.commit('r', RESUMED)
    world.clock.advance(40_000)
    second.commit('r', DONE)
    const kept = world.memory.settled.get('r') ?? []
    expect(kept.map(({ mark }) => mark)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9])
    for (const { p50Ms, cameMs } of kept) expect(p50Ms / cameMs).toBeCloseTo(1.5, 3)
  })

  it('is not kept of a run that failed, but goes on with it when that is taken up again', () => {
    const { world, clock, commit } = setUp()
    commit('r', CREATED, STARTED)
    clock.advance(10_000)
    commit('r', { type: 'run:finished', data: { status: 'failed', error: null } })
    expect(world.memory.settled.size).toBe(0)
    clock.advance(50_000)
    commit('r', RESUMED)
    clock.advance(10_000)
    commit('r', DONE)
    expect(world.memory.settled.get('r')?.at(0)).toMatchObject({ mark: 0.1 })
    expect(world.memory.settled.get('r')?.at(-1)).toMatchObject({ mark: 0.9 })
  })
})
