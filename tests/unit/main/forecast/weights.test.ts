import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PastAttempt, PastRun } from '../../../../src/main/eta/model.ts'
import { measuredPlan, timeShares } from '../../../../src/main/forecast/weights.ts'
import { fold } from '../../../../src/shared/domain/fold.ts'
import { runFraction } from '../../../../src/shared/domain/progress.ts'
import { EMPTY_BOARD } from '../../../../src/shared/domain/run.ts'
import { smallPlan } from '../../../support/domain.ts'
import { simulate } from '../../../support/simulate.ts'

const attempt = (step: string, startedAt: number, endedAt: number, generator = 'test'): PastAttempt => ({
  step,
  item: null,
  generator,
  attempt: 1,
  outcome: 'succeeded',
  queuedAt: null,
  startedAt,
  endedAt,
  size: null,
})

const runOf = (...attempts: PastAttempt[]): PastRun => ({
  runId: 'x',
  startedAt: 0,
  endedAt: 100,
  concurrency: 2,
  attempts,
  forecasts: [],
})

const weigh = (history: PastRun[], items = 2) =>
  measuredPlan({
    plan: smallPlan,
    history,
    tasksOf: ({ itemsFrom }) => (itemsFrom === null ? 1 : items),
    weightOf: ({ weight }) => weight,
  })

const weightsOf = (plan: ReturnType<typeof weigh>) =>
  Object.fromEntries(plan.steps.map(({ id, weight }) => [id, weight]))

describe('the time of a run by its steps', () => {
  it('goes in equal parts to all that runs at a moment', () => {
    const shares = timeShares(runOf(attempt('seed', 0, 10), attempt('draw', 10, 30), attempt('film', 20, 30)))
    expect([...shares.values()].map(({ ms }) => ms)).toEqual([10, 15, 5])
  })

  it('adds up to the time in which anything ran', () => {
    const span = fc.tuple(fc.constantFrom('seed', 'draw', 'film'), fc.nat(50), fc.nat(50))
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const attempts = spans.map(([step, from, lasts]) => attempt(step, from, from + lasts))
        const busy = Array.from({ length: 100 }, (_, at) => at).filter((at) =>
          attempts.some(({ startedAt, endedAt }) => startedAt <= at && at < endedAt),
        )
        const sum = [...timeShares(runOf(...attempts)).values()].reduce((total, { ms }) => total + ms, 0)
        expect(sum).toBeCloseTo(busy.length, 6)
      }),
    )
  })
})

describe('measured weights', () => {
  const history = [
    runOf(attempt('seed', 0, 10), attempt('draw', 10, 30), attempt('draw', 10, 30), attempt('sheet', 30, 100)),
  ]

  it('are what the steps took in earlier runs, for as many items as there will be', () => {
    const few = weightsOf(weigh(history, 2))
    const many = weightsOf(weigh(history, 6))
    expect((few.sheet ?? 0) / (few.seed ?? 1)).toBeCloseTo(7, 1)
    expect((few.draw ?? 0) / (few.seed ?? 1)).toBeCloseTo(2, 1)
    expect((many.draw ?? 0) / (many.seed ?? 1)).toBeCloseTo(6, 1)
  })

  it('are the definition’s where there is no history, or only that of another generator', () => {
    expect(weigh([])).toEqual(smallPlan)
    expect(weigh([runOf(attempt('seed', 0, 10, 'another'))])).toEqual(smallPlan)
  })

  it('keep a step without history beside the others by the definition', () => {
    const weights = weightsOf(weigh(history))
    const measured = (weights.seed ?? 0) + (weights.draw ?? 0) + (weights.sheet ?? 0)
    expect(weights.film).toBeCloseTo(measured / 3, 1)
  })

  it('are not carried away by one odd run among several', () => {
    const odd = runOf(attempt('seed', 0, 10_000), ...(history[0]?.attempts.slice(1) ?? []))
    expect(weightsOf(weigh([...history, odd, ...history]))).toEqual(weightsOf(weigh(history)))
  })

  it('are sound whatever the history holds, and hide no step', () => {
    const ms = fc.oneof(fc.integer({ min: -1e6, max: 1e9 }), fc.constant(0))
    const anyAttempt = fc
      .tuple(fc.constantFrom('seed', 'draw', 'film', 'sheet'), ms, ms)
      .map(([step, from, to]) => attempt(step, from, to))
    fc.assert(
      fc.property(fc.array(fc.array(anyAttempt), { maxLength: 4 }), fc.nat(20), (runs, items) => {
        const weights = Object.values(
          weightsOf(
            weigh(
              runs.map((attempts) => runOf(...attempts)),
              items,
            ),
          ),
        )
        for (const weight of weights) expect(weight > 0 && Number.isFinite(weight)).toBe(true)
      }),
    )
  })

  it('never let the bar go back: it grows from nothing to all, whatever they are', () => {
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(weight, { minLength: 4, maxLength: 4 }), fc.nat(), (weights, seed) => {
        const steps = smallPlan.steps.map((step, index) => ({ ...step, weight: weights[index] ?? 1 }))
        const items = [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ]
        const { events } = simulate({ plan: { ...smallPlan, steps }, items, seed })
        let board = EMPTY_BOARD
        let last = 0
        for (const event of events) {
          board = fold(board, [event])
          const fraction = board.runs.r ? runFraction(board.runs.r, {}) : 0
          expect(fraction).toBeGreaterThanOrEqual(last - 1e-12)
          last = fraction
        }
        expect(last).toBeCloseTo(1, 9)
      }),
      { numRuns: 50 },
    )
  })
})
