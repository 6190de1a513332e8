import type { EventBody } from './event.ts'
import { isActive, type Task, type TaskCounts, taskIdOf } from './run.ts'

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type TaskEvent = Extract<EventBody, { data: { taskId: string } }>

export const NO_COUNTS: TaskCounts = {
  pending: 0,
  queued: 0,
  delayed: 0,
  active: 0,
  succeeded: 0,
  failed: 0,
  cancelled: 0,
}

const bucketOf = (task: Task): keyof TaskCounts => {
  if (isActive(task.status)) return 'active'
  return task.status as Exclude<Task['status'], 'starting' | 'processing'>
}

/** Adds a task to the counts of its step, or takes it out. */
export function count(counts: Mutable<TaskCounts>, task: Task, by: 1 | -1): void {
  counts[bucketOf(task)] += by
  if (task.status !== 'pending') return
  if (task.queuedAt !== null) counts.queued += by
  else if (task.retryAt !== null) counts.delayed += by
}

export function newTask(runId: string, stepId: string, item: string | null): Task {
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
    round: 0,
    failures: 0,
    crashes: 0,
    retryAt: null,
    stale: null,
    edit: {},
    made: null,
    job: null,
  }
}

const WAITING = { status: 'pending', queuedAt: null, startedAt: null, completedAt: null } as const
const UNTROUBLED = { error: null, failures: 0, crashes: 0 } as const

/** A try that the program ended under is not the task's fault at first; the engine looks at how many there were. */
function interrupted(task: Task, crashed: boolean): Task {
  const waiting: Task = { ...task, ...WAITING, retryAt: null, crashes: crashed ? task.crashes + 1 : 0 }
  return isActive(task.status) || task.status === 'pending' ? waiting : { ...waiting, ...UNTROUBLED }
}

function failed(task: Task, { error, retryAt }: Extract<TaskEvent, { type: 'task:failed' }>['data'], at: number): Task {
  const after = { ...task, error, job: null, crashes: 0, failures: task.failures + 1, round: task.round + 1 }
  return retryAt === undefined ? { ...after, status: 'failed', completedAt: at } : { ...after, ...WAITING, retryAt }
}

function succeeded(task: Task, data: Extract<TaskEvent, { type: 'task:succeeded' }>['data'], at: number): Task {
  const { output, artifacts, made = null } = data
  return {
    ...task,
    ...UNTROUBLED,
    status: 'succeeded',
    completedAt: at,
    output,
    artifacts,
    made,
    stale: null,
    job: null,
  }
}

/** What was begun of it is let go, a job at a service too: that was given an input that may not hold. */
function staled(task: Task, { reason, forced = false }: Extract<TaskEvent, { type: 'task:staled' }>['data']): Task {
  const stands = task.made !== null || task.output !== null || task.artifacts.length > 0
  return {
    ...task,
    // When it was made stays known: should its result be kept, that is what it took.
    ...(!stands && WAITING),
    ...UNTROUBLED,
    status: 'pending',
    round: task.round + 1,
    queuedAt: null,
    retryAt: null,
    job: null,
    stale: stands ? { reason, forced } : null,
  }
}

/** A task after one event about it. */
export function nextTask(task: Task, event: TaskEvent, at: number): Task {
  switch (event.type) {
    case 'task:queued': {
      const queued: Task = { ...task, ...WAITING, queuedAt: at, retryAt: null, error: null }
      // One that had ended is tried again because somebody asked: what was before counts no more.
      return task.status === 'pending' ? queued : { ...queued, ...UNTROUBLED }
    }
    case 'task:started':
      return {
        ...task,
        status: 'starting',
        attempts: event.data.attempt,
        startedAt: at,
        completedAt: null,
        retryAt: null,
        error: null,
      }
    case 'task:submitted':
      return { ...task, status: 'processing', job: { service: event.data.service, jobId: event.data.jobId } }
    case 'task:succeeded':
      return succeeded(task, event.data, at)
    case 'task:failed':
      return failed(task, event.data, at)
    case 'task:interrupted':
      return interrupted(task, event.data.reason === 'crash')
    case 'task:cancelled':
      return { ...task, status: 'cancelled', completedAt: at, retryAt: null, job: null, round: task.round + 1 }
    case 'task:edited':
      return { ...task, edit: event.data.edit }
    case 'task:staled':
      return staled(task, event.data)
    case 'task:kept':
      return { ...task, ...UNTROUBLED, status: 'succeeded', retryAt: null, stale: null }
    default:
      return event satisfies never
  }
}
