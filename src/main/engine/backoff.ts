import type { Failure } from '../../shared/domain/event.ts'
import type { RetryPolicy } from '../../shared/domain/pipeline.ts'
import type { Board, Step, Task } from '../../shared/domain/run.ts'
import { createRandom } from '../../shared/random.ts'

/**
 * Milliseconds to wait after the n-th failure in a row: exponential back-off with equal jitter.
 *
 * Source: Brooker, "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015). Half of the pause is fixed, so that
 * nobody comes back at once; the other half is spread, so that tasks that failed together do not come back together.
 *
 * @param failures from 1
 * @param spread 0..1
 */
export function pauseBefore({ baseMs, maxMs }: RetryPolicy, failures: number, spread: number): number {
  const full = Math.min(maxMs, baseMs * 2 ** Math.min(30, failures - 1))
  return Math.round(full / 2 + (full / 2) * spread)
}

/**
 * When a task that has just failed is tried again by itself, in epoch milliseconds; undefined where it is not: the
 * error would come again, or the step's tries are used up.
 */
export function nextTryAt(step: Step, task: Task, error: Failure, now: number): number | undefined {
  const policy = step.plan.retry
  const failures = task.failures + 1
  if (!policy || !error.retryable || failures >= policy.attempts) return undefined
  // Seeded by the try itself: the same history gives the same moments.
  const spread = createRandom(`retry|${task.id}|${task.attempts}`).next()
  return now + pauseBefore(policy, failures, spread)
}

/** When the next of all delayed tries will be due; null where none waits, or its run stands still. */
export function earliestRetry(board: Board, now: number): number | null {
  let earliest: number | null = null
  for (const run of Object.values(board.runs)) {
    if (run.status !== 'running') continue
    for (const step of run.steps) {
      if (step.counts.delayed === 0) continue
      for (const { retryAt } of step.tasks) {
        if (retryAt !== null && retryAt > now && retryAt < (earliest ?? Infinity)) earliest = retryAt
      }
    }
  }
  return earliest
}
