import type { PipelinePlan, StepPlan } from '../../shared/domain/pipeline.ts'
import type { History, PastRun } from '../eta/model.ts'

/** A step's weight leaves the definition's by this factor at most: one odd run must not hide a step, nor be the bar. */
const MOST_APART = 50
/** All weights together; a small step still shows. */
const WHOLE = 100
const LEAST = 0.01

/** Milliseconds of a run's time that went to a step, by step and generator, and how many tasks succeeded in it. */
interface Share {
  ms: number
  tasks: number
}

const keyOf = (step: string, generator: string): string => `${step}|${generator}`

/**
 * How a run's time was shared by its steps.
 *
 * At each moment it goes in equal parts to the attempts under way, so that the shares add up to the time in which
 * anything ran. With weights like these a bar moves as time does, also where steps run side by side.
 */
export function timeShares({ attempts }: PastRun): ReadonlyMap<string, Readonly<Share>> {
  const shares = new Map<string, Share>()
  const shareOf = (key: string): Share => {
    const share = shares.get(key) ?? { ms: 0, tasks: 0 }
    shares.set(key, share)
    return share
  }
  const changes = attempts.flatMap((attempt) => {
    const share = shareOf(keyOf(attempt.step, attempt.generator))
    if (attempt.outcome === 'succeeded') share.tasks += 1
    const { startedAt, endedAt } = attempt
    if (!(endedAt > startedAt)) return []
    return [
      { at: startedAt, by: 1, share },
      { at: endedAt, by: -1, share },
    ]
  })
  changes.sort((a, b) => a.at - b.at)
  const running = new Map<Share, number>()
  let atWork = 0
  let from = 0
  for (const { at, by, share } of changes) {
    if (atWork > 0) for (const [each, count] of running) each.ms += ((at - from) * count) / atWork
    from = at
    atWork += by
    const count = (running.get(share) ?? 0) + by
    if (count > 0) running.set(share, count)
    else running.delete(share)
  }
  return shares
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Milliseconds of a run's time that one task of a step usually takes; null without history of its generator. */
function usualMs(plan: StepPlan, shares: readonly ReturnType<typeof timeShares>[]): number | null {
  const perTask = shares.flatMap((ofRun) => {
    const share = ofRun.get(keyOf(plan.id, plan.generator))
    return share && share.tasks > 0 ? share.ms / share.tasks : []
  })
  return median(perTask)
}

export interface WeightParts {
  readonly plan: PipelinePlan
  readonly history: History
  /** How many tasks a step will have. */
  readonly tasksOf: (step: StepPlan) => number
  /** The definition's weight for the run at hand. */
  readonly weightOf: (step: StepPlan) => number
}

/**
 * A plan whose weights are measured: what the steps took in earlier runs with the same generators, for as many tasks
 * as there will be. A step without history keeps its place beside the others by the definition's weights.
 */
export function measuredPlan({ plan, history, tasksOf, weightOf }: WeightParts): PipelinePlan {
  const shares = history.map(timeShares)
  const rows = plan.steps.map((step) => {
    const usual = usualMs(step, shares)
    return { step, defined: weightOf(step), measured: usual === null ? null : usual * tasksOf(step) }
  })
  const known = rows.filter(({ measured }) => measured !== null)
  const ms = known.reduce((sum, { measured }) => sum + (measured ?? 0), 0)
  const weight = known.reduce((sum, { defined }) => sum + defined, 0)
  if (ms <= 0 || weight <= 0) return plan
  const msPerWeight = ms / weight
  const inMs = rows.map(({ defined, measured }) => {
    const expected = defined * msPerWeight
    return Math.min(expected * MOST_APART, Math.max(expected / MOST_APART, measured ?? expected))
  })
  const total = inMs.reduce((sum, each) => sum + each, 0)
  const scaled = (each: number): number => Math.max(LEAST, Math.round((each / total) * WHOLE * 100) / 100)
  return { ...plan, steps: plan.steps.map((step, index) => ({ ...step, weight: scaled(inMs[index] ?? 0) })) }
}
