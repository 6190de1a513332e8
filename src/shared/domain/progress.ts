import type { LiveProgress } from './live.ts'
import { isActive, type Run, type Step, type Task, type TaskStatus } from './run.ts'

/** How much of a task is done, 0..1. What failed or waits counts nothing. */
export function taskFraction(task: Task, live: LiveProgress): number {
  if (task.status === 'succeeded') return 1
  return isActive(task.status) ? (live[task.id]?.fraction ?? 0) : 0
}

/** A task that has reported progress is processing, before that it is starting. */
export function shownStatus(task: Task, live: LiveProgress): TaskStatus {
  return task.status === 'starting' && live[task.id] ? 'processing' : task.status
}

/** How much of a step is done, 0..1; 0 while its items are not known. */
export function stepFraction(step: Step, live: LiveProgress): number {
  if (step.tasks.length === 0) return step.planned && step.status === 'succeeded' ? 1 : 0
  let sum = step.counts.succeeded
  if (step.counts.active > 0) for (const task of step.tasks) if (isActive(task.status)) sum += taskFraction(task, live)
  return sum / step.tasks.length
}

/** How much of a run is done, 0..1: steps by their weights. */
export function runFraction(run: Run, live: LiveProgress): number {
  let done = 0
  let total = 0
  for (const step of run.steps) {
    done += step.plan.weight * stepFraction(step, live)
    total += step.plan.weight
  }
  return total > 0 ? Math.min(1, done / total) : 0
}

/** A fraction as a whole percentage; 100 only when all is done. */
export function percentOf(fraction: number): number {
  return fraction >= 1 ? 100 : Math.min(99, Math.max(0, Math.floor(fraction * 100)))
}
