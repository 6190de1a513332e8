import type { History, PastAttempt, PastForecast, PastRun, RunPlan } from '../model.ts'
import { soundMs } from '../numbers/numbers.ts'
import { gatheredLog, gatheringsOf, statedLog } from '../plan/sizes.ts'
import { type PlacedAttempt, placelessWaits, poolsOfSteps } from './past-waits.ts'

/** What an earlier run tells of one step. The arrays of successes go together, in the order of their starts. */
export interface PastStep {
  /** Logarithms of the milliseconds that successes took. */
  logs: Float64Array
  /** Logarithms of their sizes, NaN where unknown. */
  readonly sizes: Float64Array
  readonly items: readonly (string | null)[]
  /** Milliseconds that tasks lay ready although there was a place. */
  waits: Float64Array
  /** Milliseconds that failed attempts took. */
  readonly failures: readonly number[]
}

/** An earlier run by the steps of the plan at hand. */
export interface PastFacts {
  readonly runId: string
  readonly steps: (PastStep | undefined)[]
  readonly concurrency: number
  /** Tasks that succeeded, by step. */
  readonly counts: Float64Array
  readonly totalMs: number
  /** What was foretold of it from earlier runs; what was foretold without any says nothing of such forecasts. */
  readonly forecasts: readonly PastForecast[]
}

/** The shortest that anything is taken to last, in milliseconds: logarithms need more than nothing. */
const SHORTEST_MS = 1

const isSound = (attempt: PastAttempt): boolean =>
  Number.isFinite(attempt.startedAt) && Number.isFinite(attempt.endedAt) && attempt.endedAt >= attempt.startedAt

export const logOfMs = (ms: number): number => Math.log(Math.max(SHORTEST_MS, soundMs(ms)))

function stepFacts(attempts: readonly PlacedAttempt[], waits: Float64Array, step: number, gathered: number): PastStep {
  const logs: number[] = []
  const sizes: number[] = []
  const items: (string | null)[] = []
  const known: number[] = []
  const failures: number[] = []
  attempts.forEach((attempt, index) => {
    if (attempt.stepIndex !== step) return
    const ms = attempt.endedAt - attempt.startedAt
    if (attempt.outcome === 'failed') failures.push(soundMs(ms))
    if (attempt.outcome !== 'succeeded') return
    logs.push(logOfMs(ms))
    items.push(attempt.item)
    const stated = statedLog(attempt.size)
    sizes.push(Number.isNaN(stated) ? gathered : stated)
    const wait = waits[index] ?? Number.NaN
    if (!Number.isNaN(wait) && attempt.attempt === 1) known.push(soundMs(wait))
  })
  return {
    logs: Float64Array.from(logs),
    sizes: Float64Array.from(sizes),
    items,
    waits: Float64Array.from(known).sort(),
    failures,
  }
}

function factsOf(
  run: PastRun,
  plan: RunPlan,
  history: History,
  statesSizes: readonly boolean[],
): PastFacts | undefined {
  const place = new Map(plan.steps.map((step, index) => [`${step.id}|${step.generator}`, index]))
  const attempts = run.attempts
    .filter(isSound)
    .flatMap((attempt) => {
      const stepIndex = place.get(`${attempt.step}|${attempt.generator}`)
      return stepIndex === undefined ? [] : [{ ...attempt, stepIndex }]
    })
    .sort((a, b) => a.startedAt - b.startedAt)
  if (!attempts.some((attempt) => attempt.outcome === 'succeeded')) return undefined
  const waits = placelessWaits(attempts, poolsOfSteps(plan))
  const counts = new Float64Array(plan.steps.length)
  for (const one of attempts)
    if (one.outcome === 'succeeded') counts[one.stepIndex] = (counts[one.stepIndex] as number) + 1
  const gatherings = gatheringsOf(plan)
  const begin = attempts.reduce((least, one) => Math.min(least, one.startedAt), Infinity)
  const end = attempts.reduce((most, one) => Math.max(most, one.endedAt), -Infinity)
  return {
    runId: run.runId,
    steps: plan.steps.map((_, step) => {
      if ((counts[step] as number) === 0) return undefined
      const gathered = statesSizes[step] === true ? Number.NaN : gatheredLog(gatherings[step] ?? [], counts)
      return stepFacts(attempts, waits, step, gathered)
    }),
    concurrency: run.concurrency,
    counts,
    totalMs: soundMs(end - begin),
    forecasts: history.some((other) => other.endedAt <= run.startedAt) ? run.forecasts : [],
  }
}

/** How many earlier runs an estimate rests on at most, the newest. */
const RUNS_KEPT = 40

/** By step, whether the plan says how large its tasks are. */
export const stepsWithSizes = (plan: RunPlan): boolean[] => {
  const sized = new Set(plan.tasks.flatMap((task) => (task.size === null ? [] : task.step)))
  return plan.steps.map((_, step) => sized.has(step))
}

/** The earlier runs by the plan's steps, oldest first; those that share nothing with it are left out. */
export function pastRuns(plan: RunPlan, history: History): PastFacts[] {
  const statesSizes = stepsWithSizes(plan)
  return history
    .slice(-RUNS_KEPT)
    .filter((run) => run.runId !== plan.runId)
    .flatMap((run) => factsOf(run, plan, history, statesSizes) ?? [])
}
