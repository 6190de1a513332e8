import type { CallboardEvent } from './event.ts'
import { count, type Mutable, NO_COUNTS, newTask, nextTask, type TaskEvent } from './fold-task.ts'
import type { Item, StepPlan } from './pipeline.ts'
import type { Run, Step, Task, TaskCounts } from './run.ts'

/** The tasks of a step for its items. Those that were there before stay as they are. */
function withTasks(
  runId: string,
  plan: StepPlan,
  items: readonly Item[] | null,
  before: readonly Task[] = [],
): Pick<Step, 'tasks' | 'taskIndex' | 'counts'> {
  const keys = items ? items.map((item) => item.id) : plan.itemsFrom === null ? [null] : []
  const kept = new Map(before.map((task) => [task.item, task]))
  const tasks = keys.map((key) => kept.get(key) ?? newTask(runId, plan.id, key))
  const counts: Mutable<TaskCounts> = { ...NO_COUNTS }
  for (const task of tasks) count(counts, task, 1)
  return { tasks, taskIndex: Object.fromEntries(keys.map((key, index) => [key ?? '', index])), counts }
}

function newStep(runId: string, plan: StepPlan): Step {
  return {
    plan,
    status: 'pending',
    planned: plan.itemsFrom === null,
    items: [],
    ...withTasks(runId, plan, null),
    names: null,
    startedAt: null,
    completedAt: null,
  }
}

function createRun(event: Extract<CallboardEvent, { type: 'run:created' }>): Run {
  const { plan, title, titled, input, origin = 'pipeline' } = event.data
  return {
    id: event.runId,
    pipeline: plan.id,
    pipelineVersion: plan.version,
    title,
    titled,
    input,
    origin,
    output: null,
    status: 'pending',
    pauseReason: null,
    error: null,
    createdAt: event.at,
    startedAt: null,
    completedAt: null,
    seq: event.seq,
    steps: plan.steps.map((step) => newStep(event.runId, step)),
    stepIndex: Object.fromEntries(plan.steps.map((step, index) => [step.id, index])),
  }
}

/** Copies what is not ours yet; `fresh` remembers what was copied during this fold and may be written to. */
function own<T extends object>(value: T, fresh: Set<object>): Mutable<T> {
  if (fresh.has(value)) return value as Mutable<T>
  const copy = (Array.isArray(value) ? value.slice() : { ...value }) as T
  fresh.add(copy)
  return copy as Mutable<T>
}

function ownStep(run: Mutable<Run>, stepId: string, fresh: Set<object>): Mutable<Step> | undefined {
  const index = run.stepIndex[stepId]
  if (index === undefined) return undefined
  const before = run.steps[index]
  if (!before) return undefined
  const steps = own(run.steps as Step[], fresh)
  const step = own(before, fresh)
  steps[index] = step
  run.steps = steps
  return step
}

function replaceTask(step: Mutable<Step>, index: number, before: Task, after: Task, fresh: Set<object>): void {
  const tasks = own(step.tasks as Task[], fresh)
  tasks[index] = after
  step.tasks = tasks
  const counts = own(step.counts, fresh) as Mutable<TaskCounts>
  count(counts, before, -1)
  count(counts, after, 1)
  step.counts = counts
}

function applyTaskEvent(run: Mutable<Run>, event: TaskEvent, at: number, fresh: Set<object>): void {
  const step = ownStep(run, event.data.stepId, fresh)
  const index = step?.taskIndex[event.data.item ?? '']
  const before = index === undefined ? undefined : step?.tasks[index]
  if (!step || index === undefined || !before) return
  const after = nextTask(before, event, at)
  replaceTask(step, index, before, after, fresh)
  // A step that had ended is open again when one of its tasks waits again.
  if (after.status === 'pending' && step.status !== 'running') step.status = 'pending'
  if (event.type !== 'task:succeeded') return
  if (event.data.items) step.names = event.data.items
  if (event.data.title !== undefined && !run.titled) run.title = event.data.title
}

function applyStepEvent(run: Mutable<Run>, event: CallboardEvent, fresh: Set<object>): void {
  if (event.type !== 'step:planned' && event.type !== 'step:started' && event.type !== 'step:finished') return
  const step = ownStep(run, event.data.stepId, fresh)
  if (!step) return
  if (event.type === 'step:planned') {
    Object.assign(step, withTasks(run.id, step.plan, event.data.items, step.tasks))
    step.items = event.data.items
    step.planned = true
    if (step.counts.pending > 0 && step.status !== 'running') step.status = 'pending'
  } else if (event.type === 'step:started') {
    step.status = 'running'
    step.startedAt ??= event.at
    step.completedAt = null
  } else {
    step.status = event.data.status
    step.completedAt = event.at
  }
}

function applyRunEvent(run: Mutable<Run>, event: CallboardEvent): boolean {
  switch (event.type) {
    case 'run:started':
      run.status = 'running'
      run.startedAt ??= event.at
      return true
    case 'run:pausing':
      run.status = 'pausing'
      run.pauseReason = event.data.reason ?? 'asked'
      return true
    case 'run:paused':
      run.status = 'paused'
      run.pauseReason = event.data.reason
      return true
    case 'run:resumed':
      run.status = 'running'
      run.pauseReason = null
      run.completedAt = null
      run.error = null
      return true
    case 'run:cancelling':
      run.status = 'cancelling'
      return true
    case 'run:finished':
      run.status = event.data.status
      run.error = event.data.error
      run.pauseReason = null
      run.completedAt = event.at
      if (event.data.output !== undefined) run.output = event.data.output
      return true
    case 'step:added':
      run.stepIndex = { ...run.stepIndex, [event.data.step.id]: run.steps.length }
      run.steps = [...run.steps, newStep(run.id, event.data.step)]
      return true
    default:
      return false
  }
}

/** One run after one event; undefined where the event belongs to a run that is not known. */
export function applyEvent(before: Run | undefined, event: CallboardEvent, fresh: Set<object>): Run | undefined {
  if (event.type === 'run:created') {
    const run = createRun(event)
    fresh.add(run)
    return run
  }
  if (!before) return undefined
  const run = own(before, fresh)
  run.seq = event.seq
  if (applyRunEvent(run, event)) return run
  if ('taskId' in event.data) applyTaskEvent(run, event as TaskEvent, event.at, fresh)
  else applyStepEvent(run, event, fresh)
  return run
}
