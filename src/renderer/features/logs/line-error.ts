import type { LogLine } from '../../../shared/contract/views.ts'
import { isActive, type Run, stepOf, type Task, taskOf } from '../../../shared/domain/run.ts'

/** A failure is logged as `CODE: message`. */
const FAILURE = /^([A-Z][A-Z0-9_]{2,}): (.*)$/s

/** The code that an error's line begins with, and how many characters it takes with its colon. */
export function errorCodeOf({ level, text }: LogLine): { readonly code: string; readonly length: number } | null {
  const code = level === 'error' ? FAILURE.exec(text)?.[1] : undefined
  return code === undefined ? null : { code, length: code.length + 2 }
}

function afterTask(task: Task, attempt: number): string {
  if (task.attempts > attempt) {
    if (isActive(task.status)) return `It was tried again: try ${task.attempts} is under way. Nothing for you to do.`
    if (task.status === 'succeeded') return 'It was tried again, and that worked. Nothing for you to do.'
    return `It was tried again: ${task.attempts} tries so far.`
  }
  switch (task.status) {
    case 'failed':
      return 'It waits for you: retry it from its step. What is finished is kept.'
    case 'pending':
      return 'It will be tried again. Nothing for you to do.'
    case 'succeeded':
      return 'It came to its end all the same. Nothing for you to do.'
    case 'cancelled':
      return 'It was cancelled.'
    default:
      return 'It is being worked on.'
  }
}

/** What came of an error, in a sentence or two; null where the run does not say. */
export function whatNow(run: Run, { step: stepId, item, attempt }: LogLine): string | null {
  const step = stepId === null ? undefined : stepOf(run, stepId)
  const task = step ? taskOf(step, item) : undefined
  return task && attempt !== null ? afterTask(task, attempt) : null
}
