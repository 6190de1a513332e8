import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallboardEvent, EventBody } from '../../../../src/shared/domain/event.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { liveProgressEvent, progressEvents } from '../../../../src/shared/progress/progress-event.ts'
import { numbered, planArbitrary, smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const items = [
  { id: 'ada', name: 'Ada Lune' },
  { id: 'bo', name: 'Bo' },
]
const CREATED: EventBody = {
  type: 'run:created',
  data: { plan: smallPlan, title: 'Noir', titled: true, input: null },
}
const UNDER_WAY: EventBody[] = [
  CREATED,
  { type: 'run:started', data: {} },
  { type: 'step:planned', data: { stepId: 'draw', items } },
  { type: 'step:started', data: { stepId: 'draw' } },
  { type: 'task:queued', data: { stepId: 'draw', taskId: 'r/draw/ada', item: 'ada' } },
  { type: 'task:started', data: { stepId: 'draw', taskId: 'r/draw/ada', item: 'ada', attempt: 2 } },
]
const FAILURE = { code: 'X', message: 'no ink', retryable: false }
const TASK_FAILED: EventBody = {
  type: 'task:failed',
  data: { stepId: 'draw', taskId: 'r/draw/ada', item: 'ada', error: FAILURE },
}

const tellAll = (events: readonly CallboardEvent[]) => progressEvents(fold(EMPTY_BOARD, events), events, {})

describe('progress events', () => {
  it('say when, in which step, for whom and which try', () => {
    const last = tellAll(numbered('r', UNDER_WAY)).at(-1)
    expect(last).toEqual({
      timestamp: new Date(1006).toISOString(),
      stage: 'draw',
      phase: 'starting',
      message: 'Ada Lune: try 2',
      percentage: 0,
      metadata: {
        runId: 'r',
        stepId: 'draw',
        stepNumber: 2,
        item: 'ada',
        itemName: 'Ada Lune',
        attempt: 2,
        status: 'starting',
        eta_seconds: null,
      },
    })
  })

  it('say why a task, its step and its run failed', () => {
    const events = numbered('r', [
      ...UNDER_WAY,
      TASK_FAILED,
      { type: 'step:finished', data: { stepId: 'draw', status: 'failed' } },
      { type: 'run:finished', data: { status: 'failed', error: FAILURE } },
    ])
    const errors = tellAll(events).filter((event) => event.phase === 'error')
    expect(errors.map(({ stage, message, metadata }) => [stage, message, metadata.attempt])).toEqual([
      ['draw', 'Ada Lune: no ink', 2],
      ['draw', 'draw: 0 of 2: no ink', null],
      ['run', 'no ink', null],
    ])
  })

  it('name the steps of a reported run as its program does', () => {
    const data = { plan: { ...smallPlan, steps: smallPlan.steps.map((step) => ({ ...step, title: `do ${step.id}` })) } }
    const created: EventBody = {
      type: 'run:created',
      data: { ...data, title: 'x', titled: true, input: null, origin: 'report' },
    }
    const told = tellAll(numbered('r', [created, { type: 'step:started', data: { stepId: 'seed' } }]))
    expect(told.map((event) => event.stage)).toEqual(['run', 'do seed'])
  })

  it('tell how far a running task is, and nothing of a task that is not there', () => {
    const board = fold(EMPTY_BOARD, numbered('r', UNDER_WAY))
    const live = { 'r/draw/ada': { fraction: 0.5, message: 'inking' } }
    expect(liveProgressEvent(board, 'r/draw/ada', live, 5000)).toMatchObject({
      stage: 'draw',
      phase: 'running',
      message: 'inking',
      percentage: 6,
      metadata: { item: 'ada', attempt: 2, status: 'processing' },
    })
    expect(liveProgressEvent(board, 'r/draw/bo', live, 5000)).toBeNull()
    expect(liveProgressEvent(board, 'gone/draw/ada', { 'gone/draw/ada': { fraction: 0 } }, 5000)).toBeNull()
  })

  it('of any run never run backwards, and end at 100 exactly when all was done', () => {
    const runs = fc.record({ plan: planArbitrary, seed: fc.nat(), failing: fc.constantFrom(0, 0.3) })
    fc.assert(
      fc.property(runs, ({ plan, seed, failing }) => {
        const { events, run } = simulate({ plan, seed, failing, items })
        let board = EMPTY_BOARD
        const told = events.flatMap((event) => {
          board = fold(board, [event])
          return progressEvents(board, [event], {})
        })
        const times = told.map((event) => event.timestamp)
        expect(times).toEqual([...times].sort())
        expect(told[0]).toMatchObject({ stage: 'run', phase: 'starting' })
        const last = told.at(-1)
        expect(last?.phase).toBe(run.status === 'succeeded' ? 'complete' : 'error')
        expect(last?.percentage === 100).toBe(run.status === 'succeeded')
      }),
      { numRuns: 60 },
    )
  })
})
