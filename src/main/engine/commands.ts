import { CallboardError } from '../../shared/contract/errors.ts'
import type { EventBody, TaskEdit } from '../../shared/domain/event.ts'
import { runAfter } from '../../shared/domain/fold.ts'
import { isEnded, type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'
import { needsMet } from './decide.ts'
import { assertTakes, editTasks } from './edit.ts'
import { staledBy } from './redo.ts'
import { cancelReport, loseContact } from './report.ts'
import { interruptTasks, type RunCommand } from './run-command.ts'
import { refOf } from './task-ref.ts'

const refuse = (run: Run, what: string): CallboardError =>
  new CallboardError('RUN_STATE', `This production cannot be ${what}: it is ${run.status}.`)

/** Only its own program can move a reported run on. */
function assertOwn(run: Run, what: string): void {
  if (run.origin === 'report')
    throw new CallboardError('RUN_STATE', `Another program runs this; it cannot be ${what} here.`)
}

/**
 * Starts nothing more, and pauses when what is under way has ended.
 *
 * @param stop whether what is under way is stopped instead; it is begun anew when the run goes on
 */
export function pauseRun(stop: boolean): RunCommand {
  return (run) => {
    assertOwn(run, 'paused')
    if (run.status === 'paused' || (run.status === 'pausing' && !stop)) return []
    if (run.status === 'pausing') return interruptTasks(run, 'stopped')
    if (run.status !== 'running' && run.status !== 'pending') throw refuse(run, 'paused')
    const pausing: EventBody = { type: 'run:pausing', data: stop ? { stop } : {} }
    return stop ? [pausing, ...interruptTasks(run, 'stopped')] : [pausing]
  }
}

export const cancelRun: RunCommand = (run) => {
  if (run.status === 'cancelling' || run.status === 'cancelled') return []
  if (run.origin === 'report') return cancelReport(run)
  if (isEnded(run.status)) throw refuse(run, 'cancelled')
  return [{ type: 'run:cancelling', data: {} }]
}

const isToBeDone = (task: Task): boolean => task.status === 'failed' || task.status === 'cancelled'
const waitsForTry = (task: Task): boolean => task.status === 'pending' && task.retryAt !== null

const queued = (step: Step, task: Task): EventBody => ({ type: 'task:queued', data: refOf(step, task) })

/**
 * Tasks that did not succeed, to be tried again. What failed had all it needs, and waits only for a place; unless that
 * is being done again. What was cancelled may never have had it: `interrupted` puts such tasks back to where they were.
 */
function unfinished(run: Run, wanted: (step: Step, task: Task) => boolean): EventBody[] {
  return run.steps.flatMap((step) =>
    step.tasks
      .filter((task) => wanted(step, task))
      .flatMap((task) => {
        if (task.status === 'failed' && needsMet(run, step, task)) return [queued(step, task)]
        return isToBeDone(task) ? [putBack(step, task)] : []
      }),
  )
}

const putBack = (step: Step, task: Task): EventBody => ({ type: 'task:interrupted', data: refOf(step, task) })

const RESUMED: EventBody = { type: 'run:resumed', data: {} }

/** Goes on after a pause, a stop or a failure. What has succeeded is kept. */
export const resumeRun: RunCommand = (run) => {
  assertOwn(run, 'resumed')
  if (run.status === 'running' || run.status === 'pending') return []
  if (run.status === 'succeeded' || run.status === 'cancelling') throw refuse(run, 'resumed')
  return [RESUMED, ...unfinished(run, () => true)]
}

/** Tasks that wait for their next try, which somebody wants now. */
function delayed(run: Run, wanted: (step: Step, task: Task) => boolean): EventBody[] {
  return run.steps.flatMap((step) =>
    step.tasks
      .filter((task) => waitsForTry(task) && wanted(step, task) && needsMet(run, step, task))
      .map((task) => queued(step, task)),
  )
}

/** Tasks that a person means: all of a run's, of one step, of one item, or one. */
export interface TaskChoice {
  readonly step?: string | undefined
  readonly item?: string | undefined
}

/**
 * Tries failed tasks again: all of a run's, of one step, or of one item. What would be tried again later by itself is
 * tried now.
 *
 * @param edit what the person changes for them; what was changed before stays where this says nothing
 * @throws CallboardError `STEP_NOT_FOUND`, `ITEM_NOT_FOUND`, or `RUN_STATE` where nothing has failed there
 */
export function retryTasks({ step: stepId, item }: TaskChoice, edit: TaskEdit = {}): RunCommand {
  return (run) => {
    assertOwn(run, 'retried')
    const step = stepId === undefined ? undefined : stepOf(run, stepId)
    if (stepId !== undefined && !step) throw new CallboardError('STEP_NOT_FOUND', `There is no step “${stepId}”.`)
    const steps = step ? [step] : run.steps
    if (item !== undefined && !steps.some((each) => taskOf(each, item) !== undefined)) {
      throw new CallboardError('ITEM_NOT_FOUND', `There is no item “${item}” there.`)
    }
    if (run.status === 'cancelling') throw refuse(run, 'retried')
    if (step) assertTakes(step, edit)
    const wanted = (each: Step, task: Task): boolean =>
      (!step || each.plan.id === step.plan.id) && (item === undefined || task.item === item)
    const edited = editTasks(run, edit, (each, task) => wanted(each, task) && (isToBeDone(task) || waitsForTry(task)))
    const changes = [...edited, ...staledBy(run, edited)]
    // What is to be made again first is not there any more for what needs it.
    const changed = runAfter(run, changes, run.createdAt)
    const again = [...unfinished(changed, wanted), ...delayed(changed, wanted)]
    if (again.length === 0)
      throw new CallboardError('RUN_STATE', 'Nothing has failed there, so there is nothing to retry.')
    return run.status === 'running' ? [...changes, ...again] : [RESUMED, ...changes, ...again]
  }
}

/**
 * What a run needs when the program that runs it ends: attempts under way are over, and the run waits.
 *
 * @param reason `crash` where the program has ended without a word, which is found at the next start
 */
export function interruptRun(reason: 'crash' | 'stopped'): RunCommand {
  return (run) => {
    if (isEnded(run.status)) return []
    if (run.origin === 'report') return loseContact(run)
    const events = interruptTasks(run, reason)
    if (run.status === 'cancelling' || run.status === 'paused') return events
    const why = run.status === 'pausing' ? (run.pauseReason ?? 'asked') : 'interrupted'
    return [...events, { type: 'run:paused', data: { reason: why } }]
  }
}

/**
 * Removes a run for good. What is under way is stopped first, by whoever wants that: nothing is deleted in mid-work.
 *
 * @throws CallboardError `RUN_STATE` while it goes on
 */
export const deleteRun: RunCommand = (run) => {
  if (!isEnded(run.status) && run.status !== 'paused') {
    throw new CallboardError('RUN_STATE', 'This production is under way. Cancel it first, then delete it.')
  }
  return [{ type: 'run:deleted', data: {} }]
}
