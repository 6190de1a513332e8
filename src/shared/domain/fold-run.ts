import type { CallboardEvent, EventBody } from './event.ts'
import type { Item, StepPlan } from './pipeline.ts'
import { isActive, type Run, type Step, type Task, type TaskCounts, taskIdOf } from './run.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type TaskEvent = Extract<EventBody, { data: { taskId: string } }>

const NO_COUNTS: TaskCounts = { pending: 0, queued: 0, active: 0, succeeded: 0, failed: 0, cancelled: 0 }

function newTask(runId: string, stepId: string, item: string | null): Task {
  return {
    id: taskIdOf(runId, stepId, item),
    item,
    status: 'pending',
    attempts: 0,
    queuedAt: null,
    startedAt: null,
    completedAt: null,
    error: null,
    output: null,
    artifacts: [],
  }
}

function withTasks(
  runId: string,
  plan: StepPlan,
  items: readonly Item[] | null,
): Pick<Step, 'tasks' | 'taskIndex' | 'counts'> {
  const keys = items ? items.map((item) => item.id) : plan.itemsFrom === null ? [null] : []
  return {
    tasks: keys.map((key) => newTask(runId, plan.id, key)),
    taskIndex: Object.fromEntries(keys.map((key, index) => [key ?? '', index])),
    counts: { ...NO_COUNTS, pending: keys.length },
  }
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

const bucketOf = (task: Task): keyof TaskCounts => {
  if (isActive(task.status)) return 'active'
  return task.status as Exclude<Task['status'], 'starting' | 'processing'>
}

function replaceTask(step: Mutable<Step>, index: number, before: Task, after: Task, fresh: Set<object>): void {
  const tasks = own(step.tasks as Task[], fresh)
  tasks[index] = after
  step.tasks = tasks
  const counts = own(step.counts, fresh) as Mutable<TaskCounts>
  counts[bucketOf(before)] -= 1
  counts[bucketOf(after)] += 1
  const waits = (task: Task): number => (task.status === 'pending' && task.queuedAt !== null ? 1 : 0)
  counts.queued += waits(after) - waits(before)
  step.counts = counts
}

function nextTask(task: Task, event: TaskEvent, at: number): Task {
  switch (event.type) {
    case 'task:queued':
      return { ...task, status: 'pending', queuedAt: at, startedAt: null, completedAt: null, error: null }
    case 'task:started':
      return {
        ...task,
        status: 'starting',
        attempts: event.data.attempt,
        startedAt: at,
        completedAt: null,
        error: null,
      }
    case 'task:submitted':
      return { ...task, status: 'processing' }
    case 'task:succeeded': {
      const { output, artifacts } = event.data
      return { ...task, status: 'succeeded', completedAt: at, error: null, output, artifacts }
    }
    case 'task:failed':
      return { ...task, status: 'failed', completedAt: at, error: event.data.error }
    case 'task:interrupted':
      return { ...task, status: 'pending', queuedAt: null, startedAt: null, completedAt: null }
    case 'task:cancelled':
      return { ...task, status: 'cancelled', completedAt: at }
    case 'task:staled':
      return { ...task, status: 'pending', queuedAt: null, startedAt: null, completedAt: null, error: null }
    default:
      return event satisfies never
  }
}

function applyTaskEvent(run: Mutable<Run>, event: TaskEvent, at: number, fresh: Set<object>): void {
  const step = ownStep(run, event.data.stepId, fresh)
  const index = step?.taskIndex[event.data.item ?? '']
  const before = index === undefined ? undefined : step?.tasks[index]
  if (!step || index === undefined || !before) return
  replaceTask(step, index, before, nextTask(before, event, at), fresh)
  if (event.type !== 'task:succeeded') return
  if (event.data.items) step.names = event.data.items
  if (event.data.title !== undefined && !run.titled) run.title = event.data.title
}

function applyStepEvent(run: Mutable<Run>, event: CallboardEvent, fresh: Set<object>): void {
  if (event.type !== 'step:planned' && event.type !== 'step:started' && event.type !== 'step:finished') return
  const step = ownStep(run, event.data.stepId, fresh)
  if (!step) return
  if (event.type === 'step:planned') {
    Object.assign(step, withTasks(run.id, step.plan, event.data.items))
    step.items = event.data.items
    step.planned = true
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
