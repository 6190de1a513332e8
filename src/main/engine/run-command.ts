import type { EventBody } from '../../shared/domain/event.ts'
import { isActive, type Run } from '../../shared/domain/run.ts'
import { refOf } from './task-ref.ts'

/** What a command does to a run: a pure function from the run to the events that follow, or a thrown refusal. */
export type RunCommand = (run: Run) => readonly EventBody[]

/** Crashes of one task in a row after which it is taken for their cause. */
const MOST_CRASHES = 3

const CRASHED = {
  code: 'CRASHED',
  message: 'Callboard ended three times in a row while this was under way. It is not tried again by itself.',
  retryable: false,
} as const

/**
 * Ends what is under way without a result; the tasks wait again.
 *
 * @param reason `crash` where the program ended under them: a task that this happens to three times in a row fails,
 * since it may well be why
 */
export function interruptTasks(run: Run, reason?: 'crash' | 'stopped'): EventBody[] {
  return run.steps.flatMap((step) =>
    step.tasks
      .filter((task) => isActive(task.status))
      .map((task): EventBody => {
        const ref = refOf(step, task)
        if (reason === 'crash' && task.crashes + 1 >= MOST_CRASHES) {
          return { type: 'task:failed', data: { ...ref, error: CRASHED } }
        }
        return { type: 'task:interrupted', data: { ...ref, ...(reason && { reason }) } }
      }),
  )
}
