import { CallboardError } from '../../shared/contract/errors.ts'
import type { EventBody } from '../../shared/domain/event.ts'
import { isEnded, type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'
import { cancelReport, loseContact } from './report.ts'
import { interruptTasks, type RunCommand } from './run-command.ts'

const refuse = (run: Run, what: string): CallboardError =>
  new CallboardError('RUN_STATE', `This production cannot be ${what}: it is ${run.status}.`)

/** Only its own program can move a reported run on. */
function assertOwn(run: Run, what: string): void {
  if (run.origin === 'report')
    throw new CallboardError('RUN_STATE', `Another program runs this; it cannot be ${what} here.`)
}

export const pauseRun: RunCommand = (run) => {
  assertOwn(run, 'paused')
  if (run.status === 'pausing' || run.status === 'paused') return []
  if (run.status !== 'running' && run.status !== 'pending') throw refuse(run, 'paused')
  return [{ type: 'run:pausing', data: {} }]
}

export const cancelRun: RunCommand = (run) => {
  if (run.status === 'cancelling' || run.status === 'cancelled') return []
  if (run.origin === 'report') return cancelReport(run)
  if (isEnded(run.status)) throw refuse(run, 'cancelled')
  return [{ type: 'run:cancelling', data: {} }]
}

const queued = (step: Step, task: Task): EventBody => ({
  type: 'task:queued',
  data: { stepId: step.plan.id, taskId: task.id, item: task.item },
})

/**
 * Tasks that failed, to be tried again: what they needed was there, so they wait only for a place.
 *
 * Tasks that were cancelled may never have had what they need; `interrupted` puts them back to where they were.
 */
function unfinished(run: Run, wanted: (step: Step, task: Task) => boolean): EventBody[] {
  return run.steps.flatMap((step) =>
    step.tasks
      .filter((task) => wanted(step, task))
      .flatMap((task) => {
        if (task.status === 'failed') return [queued(step, task)]
        return task.status === 'cancelled' ? [putBack(step, task)] : []
      }),
  )
}

const putBack = (step: Step, task: Task): EventBody => ({
  type: 'task:interrupted',
  data: { stepId: step.plan.id, taskId: task.id, item: task.item },
})

const RESUMED: EventBody = { type: 'run:resumed', data: {} }

/** Goes on after a pause, a stop or a failure. What has succeeded is kept. */
export const resumeRun: RunCommand = (run) => {
  assertOwn(run, 'resumed')
  if (run.status === 'running' || run.status === 'pending') return []
  if (run.status === 'succeeded' || run.status === 'cancelling') throw refuse(run, 'resumed')
  return [RESUMED, ...unfinished(run, () => true)]
}

/**
 * Tries failed tasks again: all of a run's, of one step, or of one item.
 *
 * @throws CallboardError `STEP_NOT_FOUND`, `ITEM_NOT_FOUND`, or `RUN_STATE` where nothing has failed there
 */
export function retryTasks(stepId: string | undefined, item: string | undefined): RunCommand {
  return (run) => {
    assertOwn(run, 'retried')
    const step = stepId === undefined ? undefined : stepOf(run, stepId)
    if (stepId !== undefined && !step) throw new CallboardError('STEP_NOT_FOUND', `There is no step “${stepId}”.`)
    const steps = step ? [step] : run.steps
    if (item !== undefined && !steps.some((each) => taskOf(each, item) !== undefined)) {
      throw new CallboardError('ITEM_NOT_FOUND', `There is no item “${item}” there.`)
    }
    if (run.status === 'cancelling') throw refuse(run, 'retried')
    const again = unfinished(
      run,
      (each, task) => (!step || each === step) && (item === undefined || task.item === item),
    )
    if (again.length === 0)
      throw new CallboardError('RUN_STATE', 'Nothing has failed there, so there is nothing to retry.')
    return run.status === 'running' ? again : [RESUMED, ...again]
  }
}

/** What a run needs after the program that ran it ended: attempts under way are over, and the run waits. */
export const interruptRun: RunCommand = (run) => {
  if (isEnded(run.status)) return []
  if (run.origin === 'report') return loseContact(run)
  const events = interruptTasks(run)
  if (run.status === 'cancelling' || run.status === 'paused') return events
  const reason = run.status === 'pausing' ? 'asked' : 'interrupted'
  return [...events, { type: 'run:paused', data: { reason } }]
}
