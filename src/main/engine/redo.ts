import { CallboardError } from '../../shared/contract/errors.ts'
import type { EventBody, TaskEdit } from '../../shared/domain/event.ts'
import { takes } from '../../shared/domain/pipeline.ts'
import { isActive, type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'
import { assertTakes, editTasks } from './edit.ts'
import type { RunCommand } from './run-command.ts'
import { refOf } from './task-ref.ts'

/** What a person wants done again, and with what changed. */
export interface RedoRequest {
  readonly step: string
  /** One of the step's items; all of its tasks where nothing is said. */
  readonly item?: string | undefined
  readonly edit: TaskEdit
}

/** A task that a redo touches. */
export interface RedoneTask {
  readonly step: Step
  readonly task: Task
  /** `asked` is done again in any case; `depends` only where its input does not come out as it was. */
  readonly why: 'asked' | 'depends'
}

/** Items that are touched, by step (null stands for a step's only task). */
type Touched = ReadonlyMap<string, ReadonlySet<string | null>>
type Asked = Map<string, Set<string | null>>

/** Adds an item of a step to those that are asked for. */
const ask = (asked: Asked, stepId: string, item: string | null): Asked =>
  asked.set(stepId, (asked.get(stepId) ?? new Set()).add(item))

const itemsOf = (step: Step): Set<string | null> => new Set(step.tasks.map(({ item }) => item))

/** Which items of a step are touched because of what it needs; null where it is not, though it may have no items. */
function touchedThrough(step: Step, touched: Touched): Set<string | null> | null {
  if (step.plan.itemsFrom !== null && touched.has(step.plan.itemsFrom)) return itemsOf(step)
  const found = new Set<string | null>()
  for (const need of step.plan.needs) {
    const items = touched.get(need.step)
    if (items && need.match === 'all') return itemsOf(step)
    for (const { item } of step.tasks) if (items?.has(item)) found.add(item)
  }
  return found.size > 0 ? found : null
}

/** What is asked for and all that depends on it, in the order of the pipeline: needs are followed to their end. */
function reach(run: Run, asked: Touched): { readonly step: Step; readonly task: Task }[] {
  const touched: Asked = new Map()
  for (const [stepId, items] of asked) touched.set(stepId, new Set(items))
  for (let grew = true; grew; ) {
    grew = false
    for (const step of run.steps) {
      const through = touchedThrough(step, touched)
      if (!through) continue
      const known = touched.get(step.plan.id)
      const all = new Set([...(known ?? []), ...through])
      touched.set(step.plan.id, all)
      grew ||= !known || all.size > known.size
    }
  }
  return run.steps.flatMap((step) =>
    step.tasks.filter((task) => touched.get(step.plan.id)?.has(task.item)).map((task) => ({ step, task })),
  )
}

function findTargets(run: Run, { step: stepId, item, edit }: RedoRequest): { step: Step; tasks: readonly Task[] } {
  const step = stepOf(run, stepId)
  if (!step) throw new CallboardError('STEP_NOT_FOUND', `There is no step “${stepId}”.`)
  if (item !== undefined && !taskOf(step, item)) {
    throw new CallboardError('ITEM_NOT_FOUND', `There is no item “${item}” there.`)
  }
  if (edit.brief !== undefined && item === undefined) {
    throw new CallboardError('BAD_INPUT', 'A brief is one character’s: say which.')
  }
  assertTakes(step, edit)
  return { step, tasks: step.tasks.filter((task) => item === undefined || task.item === item) }
}

function assertRedoable(run: Run, tasks: readonly Task[]): void {
  if (run.origin === 'report') {
    throw new CallboardError('RUN_STATE', 'Another program runs this; it cannot be done again here.')
  }
  if (run.status === 'cancelling' || run.status === 'pausing') {
    throw new CallboardError('RUN_STATE', `Nothing can be done again while this production is ${run.status}.`)
  }
  if (tasks.length === 0 || tasks.some((task) => task.status !== 'succeeded')) {
    throw new CallboardError('RUN_STATE', 'Only what is finished can be done again; what failed can be retried.')
  }
}

/**
 * What a redo would touch, in the order of the pipeline: what is asked for, and all that depends on it. Nothing is
 * changed.
 *
 * @throws CallboardError `STEP_NOT_FOUND`, `ITEM_NOT_FOUND`, `BAD_INPUT`, or `RUN_STATE` where it is not finished
 */
export function planRedo(run: Run, request: RedoRequest): RedoneTask[] {
  const { step, tasks } = findTargets(run, request)
  assertRedoable(run, tasks)
  const asked: Asked = new Map([[step.plan.id, new Set(tasks.map(({ item }) => item))]])
  if (request.edit.brief !== undefined) for (const other of run.steps) askReader(asked, other, request.item)
  return reach(run, asked).map(({ step: each, task }) => ({
    step: each,
    task,
    why: tasks.includes(task) ? 'asked' : 'depends',
  }))
}

/** A character's brief is read by all of that character's tasks that are made from it. */
function askReader(asked: Asked, step: Step, item: string | undefined): void {
  if (item !== undefined && taskOf(step, item) && takes(step.plan, 'brief')) ask(asked, step.plan.id, item)
}

/** What happens to a task that is touched: a result may not hold, work begun is on old input, a failure may pass. */
function touch({ step, task, why }: RedoneTask, reason: string): EventBody[] {
  const ref = refOf(step, task)
  const stopped: EventBody = { type: 'task:interrupted', data: { ...ref, reason: 'stopped' } }
  if (task.attempts === 0) return task.status === 'pending' && task.queuedAt === null ? [] : [stopped]
  const forced = why === 'asked' || task.stale?.forced === true
  const staled: EventBody = { type: 'task:staled', data: { ...ref, reason, ...(forced && { forced }) } }
  return isActive(task.status) ? [stopped, staled] : [staled]
}

/**
 * What else changes with some edits: finished pieces that were made from what is edited, and all that depends on them.
 * They are done again only where their input does not come out as it was.
 */
export function staledBy(run: Run, edits: readonly EventBody[]): EventBody[] {
  const asked: Asked = new Map()
  for (const event of edits) {
    if (event.type !== 'task:edited') continue
    const { stepId, item } = event.data
    const step = stepOf(run, stepId)
    if (step && taskOf(step, item)?.status === 'succeeded') ask(asked, stepId, item)
  }
  return reach(run, asked)
    .filter(({ task }) => task.status === 'succeeded' || isActive(task.status))
    .flatMap((each) => touch({ ...each, why: 'depends' }, 'changed by hand'))
}

/**
 * Does finished tasks again, and then what depends on them, as far as its input changes by it.
 *
 * @throws CallboardError as `planRedo`
 */
export function redoTasks(request: RedoRequest): RunCommand {
  return (run) => {
    const touched = planRedo(run, request)
    const { title } = (stepOf(run, request.step) as Step).plan
    const asked = new Set(touched.filter(({ why }) => why === 'asked').map(({ task }) => task))
    const edits = editTasks(run, request.edit, (_step, task) => asked.has(task))
    const goesOn: EventBody[] = run.status === 'running' ? [] : [{ type: 'run:resumed', data: {} }]
    const reasonOf = ({ why }: RedoneTask): string => (why === 'asked' ? 'asked for' : `${title} done again`)
    return [...goesOn, ...edits, ...touched.flatMap((each) => touch(each, reasonOf(each)))]
  }
}
