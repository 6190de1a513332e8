import type { StepModel } from '../history/step-model.ts'
import type { LateTask } from '../model.ts'
import { greatest, sortedQuantile } from '../numbers/numbers.ts'
import type { OwnStep } from '../this-run/own-steps.ts'

/** How many durations must have been seen before any can be called unusual. */
const LEAST_SEEN = 10
/** How far beyond the longest one before it a task must be: a factor of 1.5, and three times the usual scatter. */
const FARTHER_LOG = Math.log(1.5)
const SCATTERS = 3

/** The age beyond which a task of a step is late, as a logarithm at size one; infinite where too little was seen. */
function lateBeyond(model: StepModel, own: OwnStep): number {
  if (model.pooled.length + own.doneLogs.length < LEAST_SEEN) return Infinity
  return (
    Math.max(model.pooled[model.pooled.length - 1] ?? Number.NEGATIVE_INFINITY, greatest(own.doneLogs)) +
    Math.max(FARTHER_LOG, SCATTERS * model.kernel)
  )
}

/**
 * Tasks under way that have lasted clearly longer than every task of their step before them, in earlier runs and in
 * this one, each measured by its own size and name.
 *
 * A run that is slow as a whole says so once, by the tasks that show it first: as soon as some of them have ended, the
 * others are nothing unusual any more.
 */
export function lateTasks(models: readonly StepModel[], own: readonly OwnStep[], sizeTerms: Float64Array): LateTask[] {
  return own.flatMap((step, index) => {
    const model = models[index]
    if (model === undefined || step.running.length === 0) return []
    const limit = lateBeyond(model, step)
    if (greatest(step.ages) <= limit) return []
    const seen = Float64Array.from([...model.pooled, ...step.doneLogs]).sort()
    return step.running.flatMap((task, place) => {
      if (!((step.ages[place] as number) > limit)) return []
      return [{ task, usualMs: Math.exp(sortedQuantile(seen, 0.5) + (sizeTerms[task] as number)) }]
    })
  })
}
