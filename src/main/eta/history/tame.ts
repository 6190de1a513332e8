import { quantile } from '../numbers/numbers.ts'

/** How many times longer than nearly all others a duration must be to count as wild, as a logarithm. */
const WILD_LOG = Math.log(4)
/** The share of a run's tasks up to which wild durations are accidents, such as a laptop that slept. */
const RARE = 0.04

/** Logarithms of durations of one run, by step. */
type LogsOfSteps = readonly (Float64Array | undefined)[]

/** What nearly all tasks of each step stay below, as a logarithm; infinite for steps that never ran. */
function usualLimits(runs: readonly LogsOfSteps[], stepCount: number): number[] {
  return Array.from({ length: stepCount }, (_, step) => {
    const all = runs.flatMap((steps) => [...(steps[step] ?? [])])
    return all.length === 0 ? Infinity : quantile(all, 0.95)
  })
}

/**
 * Takes wild durations back to the usual limit of their step, in place, in runs where they are rare.
 *
 * Where many tasks of a run are wild it was slow throughout. That happens again, and is kept.
 */
export function tameRuns(runs: readonly LogsOfSteps[], stepCount: number): void {
  const limits = usualLimits(runs, stepCount)
  for (const steps of runs) {
    let wild = 0
    let tasks = 0
    steps.forEach((logs, step) => {
      tasks += logs?.length ?? 0
      for (const log of logs ?? []) if (log > (limits[step] ?? Infinity) + WILD_LOG) wild++
    })
    if (wild > Math.max(1, RARE * tasks)) continue
    steps.forEach((logs, step) => {
      const limit = limits[step] ?? Infinity
      logs?.forEach((log, index) => {
        if (log > limit + WILD_LOG) logs[index] = limit
      })
    })
  }
}
