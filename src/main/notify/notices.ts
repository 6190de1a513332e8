import type { Notice } from '../../shared/contract/feed-messages.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import { type Board, isEnded, type Run, runOf, type Step, stepOf, taskOf } from '../../shared/domain/run.ts'
import {
  itemFailedText,
  type NoticeText,
  runFailedText,
  runFinishedText,
  runPausedText,
  stepFailedText,
  stepFinishedText,
} from './texts.ts'

/** Most notices of one run, however often it fails and is tried again; the last is kept for its good end. */
export const MOST_OF_A_RUN = 10

/** Picks what a person is told out of what is committed. */
export type PickNotices = (board: Board, events: readonly CallboardEvent[]) => Notice[]

/** What was told of a run. */
interface Told {
  readonly done: Set<string>
  readonly failed: Set<string>
  /** Tasks that stand failed: queued again, they are being tried again. */
  readonly failedTasks: Set<string>
  count: number
}

interface Found extends NoticeText {
  readonly kind: Notice['kind']
  readonly stepId: string | null
}

const hasEnded = (step: Step): boolean => step.status !== 'pending' && step.status !== 'running'

/** What runs at start is known by then to who looks; only what ends from now on is news. */
function toldAlready(run: Run): Told {
  const done = run.steps.filter((step) => step.status === 'succeeded').map((step) => step.plan.id)
  const failed = run.steps.filter((step) => step.counts.failed > 0).map((step) => step.plan.id)
  const tasks = run.steps.flatMap((step) => step.tasks.filter((task) => task.status === 'failed'))
  const failedTasks = new Set(tasks.map((task) => task.id))
  return { done: new Set(done), failed: new Set(failed), failedTasks, count: 0 }
}

/**
 * The end of the run comes with the end of its last step and says more; so a step that ends last has no notice of its
 * own. Neither has one that was told.
 */
function ofStep(run: Run, step: Step, told: Told): Found | null {
  const stepId = step.plan.id
  if (run.steps.every(hasEnded)) return null
  if (step.status === 'succeeded' && !told.done.has(stepId)) {
    told.done.add(stepId)
    return { kind: 'step-finished', ...stepFinishedText(run, step), stepId }
  }
  if (step.status !== 'failed' || told.failed.has(stepId)) return null
  told.failed.add(stepId)
  return { kind: 'step-failed', ...stepFailedText(run, step), stepId }
}

/** The first failure of a step is told at once; those after it are found where it leads. */
function ofFailure(run: Run, step: Step, item: string | null, told: Told): Found | null {
  if (isEnded(run.status) || run.status === 'cancelling') return null
  if (hasEnded(step)) return ofStep(run, step, told)
  const stepId = step.plan.id
  if (told.failed.has(stepId) || taskOf(step, item)?.status !== 'failed') return null
  told.failed.add(stepId)
  return { kind: 'step-failed', ...itemFailedText(run, step, item), stepId }
}

/** A run that a person cancelled is no news to them. */
function ofEnd(run: Run, status: string): Found | null {
  if (status === 'succeeded') return { kind: 'run-finished', ...runFinishedText(run), stepId: null }
  if (status !== 'failed') return null
  const failed = run.steps.find((step) => step.status === 'failed')
  return { kind: 'run-failed', ...runFailedText(run, failed), stepId: failed?.plan.id ?? null }
}

function find(run: Run, event: CallboardEvent, told: Told): Found | null {
  switch (event.type) {
    case 'task:queued':
      // Somebody has it tried again: should it fail once more, that is new.
      if (told.failedTasks.delete(event.data.taskId)) told.failed.delete(event.data.stepId)
      return null
    case 'task:failed': {
      // What is tried again by itself has not failed yet.
      if (event.data.retryAt !== undefined) return null
      told.failedTasks.add(event.data.taskId)
      const step = stepOf(run, event.data.stepId)
      return step ? ofFailure(run, step, event.data.item, told) : null
    }
    case 'step:finished': {
      const step = stepOf(run, event.data.stepId)
      return step ? ofStep(run, step, told) : null
    }
    case 'run:paused':
      if (event.data.reason !== 'disk-full' && event.data.reason !== 'lost-contact') return null
      return { kind: 'run-paused', ...runPausedText(run, event.data.reason), stepId: null }
    case 'run:finished':
      return ofEnd(run, event.data.status)
    default:
      return null
  }
}

/**
 * Makes what decides what a person is told: a step that finished or failed, a run that ended or cannot go on.
 *
 * A step is one notice, however many characters it is for, and once more where it was tried again and failed again.
 * A run is never more than `MOST_OF_A_RUN`. Ids are made of the event's place in the journal, so that the same events
 * give the same notices.
 *
 * @param start the board at start: what has happened by then is not told again
 */
export function createNotices(start: Board): PickNotices {
  const runs = new Map(Object.values(start.runs).map((run) => [run.id, toldAlready(run)]))

  function toldOf(runId: string): Told {
    const known = runs.get(runId)
    if (known) return known
    const told: Told = { done: new Set(), failed: new Set(), failedTasks: new Set(), count: 0 }
    runs.set(runId, told)
    return told
  }

  function forgetOld(board: Board): void {
    for (const runId of runs.keys()) if (!runOf(board, runId)) runs.delete(runId)
  }

  return (board, events) => {
    const notices = events.flatMap((event) => {
      const run = runOf(board, event.runId)
      if (!run) return []
      const told = toldOf(run.id)
      const found = find(run, event, told)
      const room = found?.kind === 'run-finished' ? MOST_OF_A_RUN : MOST_OF_A_RUN - 1
      if (!found || told.count >= room) return []
      told.count += 1
      return [{ id: `${event.runId}/${event.seq}`, ...found, runId: run.id }]
    })
    if (events.some((event) => event.type === 'run:finished')) forgetOld(board)
    return notices
  }
}
