import { logOfMs } from '../history/past-runs.ts'
import type { PlanGraph } from '../plan/plan-graph.ts'
import { DONE, RUNNING } from '../simulation/simulate.ts'
import type { Observed } from './observe.ts'

/** What this run has shown of one step. Durations are logarithms at size one, as in `StepModel`. */
export interface OwnStep {
  /** Tasks that have ended, and how long each lasted. */
  readonly done: number[]
  readonly doneLogs: number[]
  /** Tasks under way, and how long each has lasted so far. */
  readonly running: number[]
  readonly ages: number[]
}

/** What this run has shown, by step. `sizeTerms`: by task, what its size adds to the logarithm of its duration. */
export function ownSteps(graph: PlanGraph, observed: Observed, sizeTerms: Float64Array): OwnStep[] {
  const steps = Array.from(
    { length: graph.stepCount },
    (): OwnStep => ({ done: [], doneLogs: [], running: [], ages: [] }),
  )
  for (let task = 0; task < graph.taskCount; task++) {
    const step = steps[graph.stepOf[task] as number]
    const status = observed.status[task]
    const lasted = observed.lasted[task] as number
    if (step === undefined || (status !== DONE && status !== RUNNING)) continue
    const log = logOfMs(lasted) - (sizeTerms[task] as number)
    if (status === RUNNING) {
      step.running.push(task)
      step.ages.push(log)
    } else if (!Number.isNaN(lasted)) {
      step.done.push(task)
      step.doneLogs.push(log)
    }
  }
  return steps
}
