import type { RunPlan } from '../model.ts'

/** From where a step's tasks gather: every task of a step, or a fixed number of them. */
interface Gathering {
  readonly step: number
  readonly all: boolean
  readonly perTask: number
}

/** How many tasks each step has. */
export function stepCounts(plan: RunPlan): Float64Array {
  const counts = new Float64Array(plan.steps.length)
  for (const task of plan.tasks) counts[task.step] = (counts[task.step] ?? 0) + 1
  return counts
}

/** What of the steps before it each task of a step gathers, by step. */
export function gatheringsOf(plan: RunPlan): Gathering[][] {
  const counts = stepCounts(plan)
  const edges = plan.steps.map(() => new Map<number, number>())
  for (const task of plan.tasks) {
    const to = edges[task.step]
    for (const need of task.needs) {
      const from = plan.tasks[need]?.step
      if (to !== undefined && from !== undefined && from !== task.step) to.set(from, (to.get(from) ?? 0) + 1)
    }
  }
  return edges.map((from, step) =>
    [...from].map(([other, count]) => {
      const perTask = count / Math.max(1, counts[step] ?? 0)
      return { step: other, all: perTask === (counts[other] ?? 0) && perTask > 1, perTask }
    }),
  )
}

/**
 * The logarithm of how much a task of a step gathers in a run with so many tasks of each step: its size where nobody
 * says any. A grid of thirty portraits takes longer than one of three. NaN for a run that lacked what it gathers.
 */
export function gatheredLog(gatherings: readonly Gathering[], counts: ArrayLike<number>): number {
  let gathered = 0
  for (const from of gatherings) {
    const count = counts[from.step] ?? 0
    if (from.all && count === 0) return Number.NaN
    gathered += from.all ? count : from.perTask
  }
  return Math.log(Math.max(1, gathered))
}

/** The logarithm of a stated size; NaN where there is none that makes sense. */
export const statedLog = (size: number | null): number =>
  size !== null && size > 0 && Number.isFinite(size) ? Math.log(size) : Number.NaN
