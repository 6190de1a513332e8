import type { AttemptOutcome } from '../../shared/contract/views.ts'
import type { EventBody } from '../../shared/domain/event.ts'
import { type Board, type Run, stepOf, taskOf } from '../../shared/domain/run.ts'
import type { AttemptRecord, SizeOf } from './ports.ts'

const OUTCOMES: Partial<Record<EventBody['type'], AttemptOutcome>> = {
  'task:succeeded': 'succeeded',
  'task:failed': 'failed',
  'task:interrupted': 'interrupted',
  'task:cancelled': 'cancelled',
}

/** How busy the machine is, as the history keeps it with each attempt. */
export interface MachineLoad {
  /** Load average of the last minute per core; null where the system gives none. */
  readonly load: number | null
}

/** What the history keeps of the moment at which an attempt ends. */
export interface AttemptMoment extends MachineLoad {
  /** Epoch milliseconds. */
  readonly at: number
  /** Tasks of ours that run now, over all runs. */
  readonly running: () => number
  readonly sizeOf: SizeOf
}

function runningInRun(run: Run): number {
  let running = 0
  for (const step of run.steps) running += step.counts.active
  return running
}

/** Tasks of ours that run now, over all runs. */
export function runningTasks(board: Board): number {
  let running = 0
  for (const run of Object.values(board.runs)) running += runningInRun(run)
  return running
}

/** The attempt that an event ends, or null. `run` is the run before the event. */
export function attemptEnded(run: Run, body: EventBody, moment: AttemptMoment): AttemptRecord | null {
  const outcome = OUTCOMES[body.type]
  if (!outcome || !('taskId' in body.data)) return null
  const step = stepOf(run, body.data.stepId)
  const task = step && taskOf(step, body.data.item)
  if (!step || !task || task.startedAt === null || task.completedAt !== null) return null
  return {
    runId: run.id,
    pipeline: run.pipeline,
    taskId: task.id,
    stepId: step.plan.id,
    item: task.item,
    attempt: task.attempts,
    outcome,
    generator: step.plan.generator,
    queuedAt: task.queuedAt,
    startedAt: task.startedAt,
    endedAt: moment.at,
    size: moment.sizeOf(run, step.plan.id, task.item),
    load: moment.load,
    running: moment.running(),
    runRunning: runningInRun(run),
  }
}
