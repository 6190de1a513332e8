import type { Json } from './json.ts'
import type { LiveProgress } from './live.ts'
import { shownStatus, taskFraction } from './progress.ts'
import type { Run, Step, Task, TaskStatus } from './run.ts'

/** A task as whoever asks for the list of background tasks sees it. Times are ISO 8601. */
export interface BackgroundTask {
  readonly id: string
  /** The step's id. */
  readonly type: string
  readonly showId: string
  readonly characterId?: string
  readonly status: TaskStatus
  readonly stepNumber: number
  readonly metadata: { readonly [key: string]: Json }
  readonly createdAt: string
  readonly startedAt?: string
  readonly completedAt?: string
  readonly error?: string
}

const iso = (ms: number): string => new Date(ms).toISOString()

type Optional = Pick<BackgroundTask, 'characterId' | 'startedAt' | 'completedAt' | 'error'>

function optionalParts(task: Task): Optional {
  return {
    ...(task.item !== null && { characterId: task.item }),
    ...(task.startedAt !== null && { startedAt: iso(task.startedAt) }),
    ...(task.completedAt !== null && { completedAt: iso(task.completedAt) }),
    ...(task.error !== null && { error: task.error.message }),
  }
}

function metadataOf(run: Run, step: Step, task: Task, live: LiveProgress): BackgroundTask['metadata'] {
  const name = task.item === null ? undefined : step.items[step.taskIndex[task.item] ?? -1]?.name
  const message = live[task.id]?.message
  return {
    showTitle: run.title,
    attempt: task.attempts,
    fraction: taskFraction(task, live),
    ...(name !== undefined && { characterName: name }),
    ...(message !== undefined && { message }),
  }
}

/** All tasks of a run, in the order of its steps and items. */
export function backgroundTasks(run: Run, live: LiveProgress): BackgroundTask[] {
  return run.steps.flatMap((step) =>
    step.tasks.map((task) => ({
      id: task.id,
      type: step.plan.id,
      showId: run.id,
      status: shownStatus(task, live),
      stepNumber: step.plan.stepNumber,
      metadata: metadataOf(run, step, task, live),
      createdAt: iso(run.createdAt),
      ...optionalParts(task),
    })),
  )
}
