import { CallboardError } from '../../shared/contract/errors.ts'
import type { EventBody } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'
import { type PipelinePlan, STEPS_MAX, type StepPlan } from '../../shared/domain/pipeline.ts'
import { isActive, isEnded, type Run, type Step, stepOf, type Task } from '../../shared/domain/run.ts'
import { interruptTasks, type RunCommand } from './run-command.ts'
import { refOf } from './task-ref.ts'

/** A step as a reporting program names it. */
export interface ReportedStep {
  readonly title: string
  /** Share of the whole; any positive unit. */
  readonly weight: number
}

/** A step's plan in a run that another program moves on: no needs, no limits, its id by its place. */
const planStep = ({ title, weight }: ReportedStep, stepNumber: number): StepPlan => ({
  id: `s${stepNumber}`,
  stepNumber,
  title,
  shortTitle: title.length > 40 ? `${title.slice(0, 39)}…` : title,
  needs: [],
  itemsFrom: null,
  limit: 1,
  resource: 'none',
  weight,
  generator: '',
})

/** The plan of work that is done elsewhere. */
export function planReport(pipeline: string, steps: readonly ReportedStep[]): PipelinePlan {
  return { id: pipeline, version: 1, steps: steps.map((step, index) => planStep(step, index + 1)) }
}

function onlyTask(step: Step): Task {
  const [task] = step.tasks
  if (!task) throw new Error(`reported step ${step.plan.id} has no task`)
  return task
}

function assertReported(run: Run): void {
  if (run.origin !== 'report')
    throw new CallboardError('RUN_STATE', 'This run is Callboard’s own; it takes no reports.')
  if (isEnded(run.status)) throw new CallboardError('RUN_STATE', `This operation has ended: it is ${run.status}.`)
}

/** The program is heard of again. */
const comesBack = (run: Run): EventBody[] => (run.status === 'paused' ? [{ type: 'run:resumed', data: {} }] : [])

function finishStep(step: Step): EventBody[] {
  const task = onlyTask(step)
  const begun: EventBody[] = isActive(task.status) ? [] : beginStep(step)
  return [
    ...begun,
    { type: 'task:succeeded', data: { ...refOf(step, task), output: null, artifacts: [] } },
    { type: 'step:finished', data: { stepId: step.plan.id, status: 'succeeded' } },
  ]
}

/** A step that was interrupted goes on with the same try; one that was done before begins its next round. */
function beginStep(step: Step): EventBody[] {
  const task = onlyTask(step)
  const goesOn = task.status === 'pending' && task.attempts > 0
  const attempt = goesOn ? task.attempts : task.attempts + 1
  return [
    { type: 'step:started', data: { stepId: step.plan.id } },
    { type: 'task:started', data: { ...refOf(step, task), attempt } },
  ]
}

const isDone = (step: Step): boolean => step.status === 'succeeded'

/**
 * The program is now in a step: those before it are done, and it is under way.
 *
 * A step that was done already and is entered again begins another round (an iteration).
 */
export function enterStep(stepId: string): RunCommand {
  return (run) => {
    assertReported(run)
    const current = stepOf(run, stepId)
    if (!current) throw new CallboardError('STEP_NOT_FOUND', `There is no step “${stepId}”.`)
    const left = run.steps.filter((step) => {
      if (step === current || isDone(step)) return false
      return step.plan.stepNumber < current.plan.stepNumber || isActive(onlyTask(step).status)
    })
    const begins = isActive(onlyTask(current).status) ? [] : beginStep(current)
    return [...comesBack(run), ...left.flatMap(finishStep), ...begins]
  }
}

/** The program is heard of again, with nothing else to say. */
export const comeBack: RunCommand = (run) => {
  assertReported(run)
  return comesBack(run)
}

/** A step that the program did not name at its start. */
export function addStep(step: ReportedStep): RunCommand {
  return (run) => {
    assertReported(run)
    if (run.steps.length >= STEPS_MAX) {
      throw new CallboardError(
        'BAD_INPUT',
        `An operation has at most ${STEPS_MAX} steps; what changes each time belongs in the message.`,
      )
    }
    return [{ type: 'step:added', data: { step: planStep(step, run.steps.length + 1) } }]
  }
}

/** The program is done, and all its steps with it. */
export function completeReport(output: Json): RunCommand {
  return (run) => {
    assertReported(run)
    return [
      ...comesBack(run),
      ...run.steps.filter((step) => !isDone(step)).flatMap(finishStep),
      { type: 'run:finished', data: { status: 'succeeded', error: null, output } },
    ]
  }
}

/** The program failed, in whatever step it was. */
export function failReport(message: string): RunCommand {
  return (run) => {
    assertReported(run)
    const error = { code: 'REPORTED', message, retryable: false }
    const active = run.steps.filter((step) => isActive(onlyTask(step).status))
    return [
      ...comesBack(run),
      ...active.flatMap((step): EventBody[] => [
        { type: 'task:failed', data: { ...refOf(step, onlyTask(step)), error } },
        { type: 'step:finished', data: { stepId: step.plan.id, status: 'failed' } },
      ]),
      { type: 'run:finished', data: { status: 'failed', error } },
    ]
  }
}

/** The program has not been heard of for too long: nobody knows whether it goes on. */
export const loseContact: RunCommand = (run) => {
  if (run.origin !== 'report' || run.status !== 'running') return []
  return [...interruptTasks(run), { type: 'run:paused', data: { reason: 'lost-contact' } }]
}

/** A person gives a reported run up; what its program says later is refused, which tells it so. */
export const cancelReport: RunCommand = (run) => {
  assertReported(run)
  const open = run.steps.filter((step) => !isDone(step))
  return [
    ...open.map((step): EventBody => ({ type: 'task:cancelled', data: refOf(step, onlyTask(step)) })),
    { type: 'run:finished', data: { status: 'cancelled', error: null } },
  ]
}
