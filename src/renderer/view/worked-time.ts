import { isActive, type Run, type Step, type Task } from '../../shared/domain/run.ts'

const intervalOf = (task: Task, now: number): readonly [number, number] | null => {
  if (task.startedAt === null) return null
  if (task.completedAt !== null) return [task.startedAt, task.completedAt]
  return isActive(task.status) ? [task.startedAt, Math.max(now, task.startedAt)] : null
}

/**
 * How long somebody was at work on these tasks, in milliseconds: the time that at least one of them ran.
 *
 * Pauses do not count, work side by side counts once. Approximate where a task was tried again: only its last try is
 * known here.
 */
export function workedMs(tasks: readonly Task[], now: number): number {
  const intervals = tasks.map((task) => intervalOf(task, now)).filter((interval) => interval !== null)
  intervals.sort((a, b) => a[0] - b[0])
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const [from, to] of intervals) {
    if (to <= reached) continue
    total += to - Math.max(from, reached)
    reached = to
  }
  return total
}

export const stepWorkedMs = (step: Step, now: number): number => workedMs(step.tasks, now)

export const runWorkedMs = (run: Run, now: number): number =>
  workedMs(
    run.steps.flatMap((step) => step.tasks),
    now,
  )
