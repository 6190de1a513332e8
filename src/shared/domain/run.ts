import type { Artifact, Failure, MadeFrom, PAUSE_REASONS, RUN_ORIGINS, TaskEdit } from './event.ts'
import type { Json } from './json.ts'
import type { Item, StepPlan } from './pipeline.ts'

export type TaskStatus = 'pending' | 'starting' | 'processing' | 'succeeded' | 'failed' | 'cancelled'
export type StepStatus = 'pending' | 'running' | 'succeeded' | 'failed' | 'blocked' | 'cancelled'
export type RunStatus =
  | 'pending'
  | 'running'
  | 'pausing'
  | 'paused'
  | 'cancelling'
  | 'succeeded'
  | 'failed'
  | 'cancelled'

/** One unit of work: (run, step, item or none). Times are epoch milliseconds. */
export interface Task {
  readonly id: string
  readonly item: string | null
  readonly status: TaskStatus
  /** Tries so far, the running one included; 0 before the first. */
  readonly attempts: number
  readonly queuedAt: number | null
  readonly startedAt: number | null
  readonly completedAt: number | null
  readonly error: Failure | null
  /** What the task's result says, for later steps and the screen; small. */
  readonly output: Json
  readonly artifacts: readonly Artifact[]
  /** How often its work came to an end, well or not, and was begun anew. Tries that were only interrupted do not count. */
  readonly round: number
  /** Tries in a row that failed, since somebody last asked for one. */
  readonly failures: number
  /** Tries in a row under which the program ended. */
  readonly crashes: number
  /** When a pending task is tried again by itself; null where it does not wait for that. */
  readonly retryAt: number | null
  /** Set on a pending task whose earlier result may no longer hold; `forced` where it is done again in any case. */
  readonly stale: { readonly reason: string; readonly forced: boolean } | null
  readonly edit: TaskEdit
  /** Null before the first success, and where the result is from a version that did not say. */
  readonly made: MadeFrom | null
  /** The job at an outside service that does this task; known until the task has ended. */
  readonly job: { readonly service: string; readonly jobId: string } | null
}

/**
 * How many tasks of a step are in each state. `queued` counts pending tasks that wait only for a free place, `delayed`
 * those that wait for their next try.
 */
export interface TaskCounts {
  readonly pending: number
  readonly queued: number
  readonly delayed: number
  readonly active: number
  readonly succeeded: number
  readonly failed: number
  readonly cancelled: number
}

/** One stage of a run. */
export interface Step {
  readonly plan: StepPlan
  readonly status: StepStatus
  /** False while a fanned-out step does not know its items yet. */
  readonly planned: boolean
  readonly items: readonly Item[]
  /** In the order of `items`; a step that does not fan out has one. */
  readonly tasks: readonly Task[]
  /** Index in `tasks` by item id (`''` where there is none). */
  readonly taskIndex: Readonly<Record<string, number>>
  readonly counts: TaskCounts
  /** Items that this step's result names for later steps. */
  readonly names: readonly Item[] | null
  readonly startedAt: number | null
  readonly completedAt: number | null
}

/** One execution of a pipeline; for shows one production. */
export interface Run {
  readonly id: string
  readonly pipeline: string
  readonly pipelineVersion: number
  readonly title: string
  /** True where the person chose the title, so that no result replaces it. */
  readonly titled: boolean
  readonly input: Json
  /** Who moves the run on. */
  readonly origin: (typeof RUN_ORIGINS)[number]
  /** What a reporting program says came out. */
  readonly output: Json
  readonly status: RunStatus
  readonly pauseReason: (typeof PAUSE_REASONS)[number] | null
  readonly error: Failure | null
  readonly createdAt: number
  readonly startedAt: number | null
  readonly completedAt: number | null
  /** `seq` of the last event of this run. */
  readonly seq: number
  readonly steps: readonly Step[]
  readonly stepIndex: Readonly<Record<string, number>>
}

/** The state that the journal's events fold into. */
export interface Board {
  /** `seq` of the last event folded in; 0 before the first. */
  readonly seq: number
  readonly runs: Readonly<Record<string, Run>>
}

export const EMPTY_BOARD: Board = { seq: 0, runs: {} }

/** A task's id, the same on every machine: `<runId>/<stepId>` or `<runId>/<stepId>/<item>`. */
export function taskIdOf(runId: string, stepId: string, item: string | null): string {
  return item === null ? `${runId}/${stepId}` : `${runId}/${stepId}/${item}`
}

/** A value by a name that may come from outside: `constructor` and its like name nothing here. */
const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

export const runOf = (board: Board, runId: string): Run | undefined => own(board.runs, runId)

export function stepOf(run: Run, stepId: string): Step | undefined {
  const index = own(run.stepIndex, stepId)
  return index === undefined ? undefined : run.steps[index]
}

export function taskOf(step: Step, item: string | null): Task | undefined {
  const index = own(step.taskIndex, item ?? '')
  return index === undefined ? undefined : step.tasks[index]
}

/** Whether a run has come to an end (it may still be taken up again). */
export function isEnded(status: RunStatus): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled'
}

/** Whether a task is being worked on now. */
export function isActive(status: TaskStatus): boolean {
  return status === 'starting' || status === 'processing'
}
