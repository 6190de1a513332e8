import type { CallboardError } from '../../shared/contract/errors.ts'
import type { EventBody } from '../../shared/domain/event.ts'
import { isActive, type Run, stepOf, taskOf } from '../../shared/domain/run.ts'
import type { AttemptEnd, TaskTry } from './attempt-runner.ts'
import { nextTryAt } from './backoff.ts'

/** Whether an end belongs to the try that the task is in; a try that was stopped and replaced ends unheard. */
export function isCurrent(run: Run, end: TaskTry): boolean {
  const step = stepOf(run, end.stepId)
  const task = step && taskOf(step, end.item)
  return task !== undefined && task.attempts === end.attempt && isActive(task.status)
}

function failedEvents(end: AttemptEnd & { result?: never }, run: Run, now: number): EventBody[] {
  const ref = { stepId: end.stepId, taskId: end.taskId, item: end.item }
  const step = stepOf(run, end.stepId)
  const task = step && taskOf(step, end.item)
  const retryAt = step && task && nextTryAt(step, task, end.error, now)
  return [{ type: 'task:failed', data: { ...ref, error: end.error, ...(retryAt !== undefined && { retryAt }) } }]
}

/**
 * What follows from the end of an attempt.
 *
 * A full disk is nobody's failure: the task waits, and its run pauses until there is room.
 */
export function endEvents(end: AttemptEnd, run: Run, now: number, closing: boolean): EventBody[] {
  const ref = { stepId: end.stepId, taskId: end.taskId, item: end.item }
  if (end.result) return [{ type: 'task:succeeded', data: { ...ref, ...end.result } }]
  if (run.status === 'cancelling') return [{ type: 'task:cancelled', data: ref }]
  const stopped: EventBody = { type: 'task:interrupted', data: { ...ref, reason: 'stopped' } }
  if (closing) return [stopped]
  if (end.error.code !== 'DISK_FULL') return failedEvents(end, run, now)
  return run.status === 'running' ? [stopped, { type: 'run:pausing', data: { reason: 'disk-full' } }] : [stopped]
}

/** Whether a change can never be written, however much room there is: it is no JSON, or breaks a rule of the tables. */
export function isUnwritable({ cause }: CallboardError): boolean {
  const code = (cause as { readonly code?: unknown } | undefined)?.code
  return cause instanceof TypeError || cause instanceof RangeError || String(code).startsWith('SQLITE_CONSTRAINT')
}

/** The end of a try whose result cannot be written, as that of a failed one. */
export const withoutResult = (
  { result: _result, ...end }: AttemptEnd,
  { code, message }: CallboardError,
): AttemptEnd => ({ ...end, error: { code, message: `The result could not be kept: ${message}`, retryable: true } })
