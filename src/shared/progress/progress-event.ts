import type { CallboardEvent } from '../domain/event.ts'
import type { LiveProgress } from '../domain/live.ts'
import { percentOf, runFraction, shownStatus } from '../domain/progress.ts'
import { type Board, type Run, type Step, stepOf, taskOf } from '../domain/run.ts'
import {
  type ProgressPhase,
  type RunEvent,
  runSaying,
  type Saying,
  type StepEvent,
  stepSaying,
  type TaskEvent,
  taskSaying,
} from './sayings.ts'

/** The stage of a line that speaks of the whole run. */
export const WHOLE_RUN = 'run'

/** What a progress event is about. A line about a whole run has no step, one about a step no attempt. */
export interface ProgressMetadata {
  readonly runId: string
  readonly stepId: string | null
  /** From 1. */
  readonly stepNumber: number | null
  readonly item: string | null
  readonly itemName: string | null
  /** From 1; null unless the line speaks of one task. */
  readonly attempt: number | null
  /** State of the run, step or task that the line speaks of. */
  readonly status: string
  /**
   * Whole seconds until the run will be done: at least 1 while it goes on, 0 when it has succeeded, null while nobody
   * can say. Whoever passes the event on may know.
   */
  readonly eta_seconds: number | null
}

/**
 * What happened, in the one form that progress files and a job's socket have.
 *
 * `timestamp` is ISO 8601. `stage` is the step's id (for a reported run the name that its program gave) or `run`.
 * `percentage` is of the whole run, a whole number from 0 to 100, and 100 only when all is done.
 */
export interface ProgressEvent {
  readonly timestamp: string
  readonly stage: string
  readonly phase: ProgressPhase
  readonly message: string
  readonly percentage: number
  readonly metadata: ProgressMetadata
}

/** The event with what its teller knows of the run's end. */
export const withEtaSeconds = (event: ProgressEvent, seconds: number | null): ProgressEvent => ({
  ...event,
  metadata: { ...event.metadata, eta_seconds: seconds },
})

type About = Omit<ProgressMetadata, 'runId' | 'status' | 'eta_seconds'>

const ABOUT_RUN: About = { stepId: null, stepNumber: null, item: null, itemName: null, attempt: null }

const aboutStep = ({ plan }: Step): About => ({ ...ABOUT_RUN, stepId: plan.id, stepNumber: plan.stepNumber })

const nameOf = (step: Step, item: string): string | null => step.items[step.taskIndex[item] ?? -1]?.name ?? null

function aboutTask(step: Step, item: string | null): About {
  const itemName = item === null ? null : nameOf(step, item)
  return { ...aboutStep(step), item, itemName, attempt: Math.max(1, taskOf(step, item)?.attempts ?? 1) }
}

const stageOf = (run: Run, step: Step): string => (run.origin === 'report' ? step.plan.title : step.plan.id)

function build(run: Run, step: Step | null, about: About, saying: Saying, at: number, percentage: number) {
  return {
    timestamp: new Date(at).toISOString(),
    stage: step ? stageOf(run, step) : WHOLE_RUN,
    phase: saying.phase,
    message: saying.message,
    percentage,
    metadata: { runId: run.id, ...about, status: saying.status, eta_seconds: null },
  }
}

function tell(run: Run, event: CallboardEvent, percentage: number): ProgressEvent | null {
  if (!('stepId' in event.data)) {
    const saying = runSaying(run, event as RunEvent)
    return saying && build(run, null, ABOUT_RUN, saying, event.at, percentage)
  }
  const step = stepOf(run, event.data.stepId)
  if (!step) return null
  if (!('taskId' in event.data)) {
    const saying = stepSaying(step, event as StepEvent)
    return saying && build(run, step, aboutStep(step), saying, event.at, percentage)
  }
  const about = aboutTask(step, event.data.item)
  const saying = taskSaying(event as TaskEvent, about.itemName ?? step.plan.title)
  return saying && build(run, step, about, saying, event.at, percentage)
}

/**
 * What a commit's events say, in their order.
 *
 * Pure. Events that another one tells as well (a step planned, a task queued) have no line of their own.
 *
 * @param board the board after the events, as listeners of commits get it; percentages and counts are those after all
 *   of them, since they became true at once
 * @param live shown progress of running tasks, which counts into the percentage
 */
export function progressEvents(board: Board, events: readonly CallboardEvent[], live: LiveProgress): ProgressEvent[] {
  const percentages = new Map<string, number>()
  return events.flatMap((event) => {
    const run = board.runs[event.runId]
    if (!run) return []
    const percentage = percentages.get(run.id) ?? percentOf(runFraction(run, live))
    percentages.set(run.id, percentage)
    return tell(run, event, percentage) ?? []
  })
}

/**
 * How far a running task is, as a progress event of phase `running`.
 *
 * Null where the board has no such task, or there is no live value of it.
 *
 * @param taskId `<runId>/<stepId>` or `<runId>/<stepId>/<item>`
 * @param at epoch milliseconds
 */
export function liveProgressEvent(board: Board, taskId: string, live: LiveProgress, at: number): ProgressEvent | null {
  const [runId = '', stepId = '', ...rest] = taskId.split('/')
  const item = rest.length === 0 ? null : rest.join('/')
  const run = board.runs[runId]
  const step = run && stepOf(run, stepId)
  const task = step && taskOf(step, item)
  const value = live[taskId]
  if (!run || !step || !task || !value) return null
  const about = aboutTask(step, item)
  const name = about.itemName ?? step.plan.title
  const message = value.message ?? `${name}: ${percentOf(value.fraction)} %`
  const saying: Saying = { phase: 'running', message, status: shownStatus(task, live) }
  return build(run, step, about, saying, at, percentOf(runFraction(run, live)))
}
