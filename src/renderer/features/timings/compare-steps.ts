import type { Timing } from '../../../shared/contract/views.ts'
import type { Run } from '../../../shared/domain/run.ts'
import type { Try } from '../../view/tries.ts'
import { inOrder, medianOf, quantileOf, type UsualRange, usualRange } from './quantiles.ts'

/** How many runs a run is set against. */
const EARLIER_RUNS = 24
/** More dots than this say no more. */
const MOST_DOTS = 40

/** One step of a run beside the same step of earlier runs. Milliseconds. */
export interface StepComparison {
  readonly stepId: string
  readonly title: string
  readonly done: readonly number[]
  readonly running: readonly number[]
  readonly earlier: readonly number[]
  readonly usual: UsualRange | null
  /** The middle of what this run's took; null before the first is done. */
  readonly typical: number | null
  readonly fansOut: boolean
}

export interface Comparison {
  readonly steps: readonly StepComparison[]
  /** How many earlier runs there are to compare with. */
  readonly runs: number
  /** Up to where all of it is drawn. */
  readonly mostMs: number
}

/** Evenly chosen from all, so that a large run does not drown the small ones. */
function thinned(values: readonly number[]): readonly number[] {
  if (values.length <= MOST_DOTS) return values
  const sorted = inOrder(values)
  return Array.from({ length: MOST_DOTS }, (_, index) => quantileOf(sorted, index / (MOST_DOTS - 1)))
}

/** The latest runs of some attempts, newest first, this one left out. */
function earlierRuns(timings: readonly Timing[], runId: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const timing of timings) {
    if (timing.runId !== runId) runs.add(timing.runId)
    if (runs.size === EARLIER_RUNS) break
  }
  return runs
}

/** Sets how long a run's steps take against the latest runs before it. `timings` are of what succeeded, newest first. */
export function compareSteps(run: Run, tries: readonly Try[], timings: readonly Timing[], now: number): Comparison {
  const runs = earlierRuns(timings, run.id)
  const earlierOf = Map.groupBy(
    timings.filter(({ runId }) => runs.has(runId)),
    ({ step }) => step,
  )
  const triesOf = Map.groupBy(tries, ({ stepId }) => stepId)
  const steps = run.steps.map(({ plan }): StepComparison => {
    const own = triesOf.get(plan.id) ?? []
    const lasted = ({ startedAt, endedAt }: Try): number => Math.max(0, (endedAt ?? now) - (startedAt ?? now))
    const done = own.filter(({ outcome }) => outcome === 'succeeded').map(lasted)
    const all = (earlierOf.get(plan.id) ?? []).map(({ startedAt, endedAt }) => Math.max(0, endedAt - startedAt))
    return {
      stepId: plan.id,
      title: plan.shortTitle,
      done: thinned(done),
      running: own.filter(({ startedAt, outcome }) => startedAt !== null && outcome === null).map(lasted),
      earlier: thinned(all),
      usual: usualRange(all),
      typical: done.length > 0 ? medianOf(done) : null,
      fansOut: plan.itemsFrom !== null,
    }
  })
  const ends = steps.flatMap(({ done, running, earlier, usual }) => [
    ...done,
    ...running,
    usual?.to ?? 0,
    quantileOf(inOrder(earlier), 0.97) || 0,
  ])
  return { steps, runs: runs.size, mostMs: Math.max(1000, ...ends) * 1.04 }
}
