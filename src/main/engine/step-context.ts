import { createHash } from 'node:crypto'
import { CallboardError } from '../../shared/contract/errors.ts'
import type { Read } from '../../shared/domain/event.ts'
import { type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'
import { distinctReads } from './input-hash.ts'
import type { AttemptFolder, Job, LiveValues, StepContext, TaskLog, Workspace } from './ports.ts'

export interface ContextParts {
  readonly run: Run
  readonly step: Step
  readonly task: Task
  readonly signal: AbortSignal
  readonly folder: AttemptFolder
  readonly workspace: Workspace
  readonly live: LiveValues
  readonly log: TaskLog
  readonly submitted: (job: Job) => Promise<void>
}

export interface RecordedContext {
  readonly context: StepContext
  /** What the step's code has read of other steps so far, without repetition. */
  reads(): Read[]
}

const logOf =
  ({ log, run, step, task }: ContextParts): StepContext['log'] =>
  (level, text) =>
    log.write({ runId: run.id, level, step: step.plan.id, item: task.item, attempt: task.attempts, text })

/** Names the work: the task and how often it was begun anew, but not the try. */
const idempotencyKeyOf = ({ id, round }: Task): string =>
  createHash('sha256')
    .update(JSON.stringify([id, round]))
    .digest('hex')
    .slice(0, 32)

/**
 * What a step's code sees of the world.
 *
 * It notes what is read of other steps: that is what the result follows from, and by it one knows later whether the
 * result still holds. What a step declares could be wrong; what it reads cannot.
 */
export function createStepContext(parts: ContextParts): RecordedContext {
  const { run, step, task, signal, folder } = parts
  const noted: Read[] = []
  const index = step.taskIndex[task.item ?? '']
  const needed = (stepId: string): Step => {
    const found = stepOf(run, stepId)
    if (!found) throw new CallboardError('STEP_NOT_FOUND', `There is no step “${stepId}”.`)
    return found
  }
  const context: StepContext = {
    runId: run.id,
    item: task.item === null || index === undefined ? null : (step.items[index] ?? null),
    attempt: task.attempts,
    input: run.input,
    edit: task.edit,
    job: task.job,
    idempotencyKey: idempotencyKeyOf(task),
    submitted: parts.submitted,
    signal,
    outputOf(stepId, item = null) {
      noted.push({ of: 'output', step: stepId, item })
      const found = taskOf(needed(stepId), item)
      if (found?.status !== 'succeeded')
        throw new Error(`step ${step.plan.id} reads ${stepId}, which has not succeeded`)
      return found.output
    },
    filesOf(stepId, item) {
      noted.push({ of: 'files', step: stepId, item: item === undefined ? { every: true } : item })
      return needed(stepId)
        .tasks.filter((each) => item === undefined || each.item === item)
        .flatMap((each) => each.artifacts)
        .map((artifact) => ({ item: artifact.item, file: parts.workspace.resolve(artifact) }))
    },
    scratch: (name) => folder.scratch(name),
    progress(progress) {
      // Who was stopped winds down, and may speak no more for a task that somebody else is at by now.
      if (!signal.aborted) parts.live.progress(run.id, task.id, progress)
    },
    log: logOf(parts),
  }
  return { context, reads: () => distinctReads(noted) }
}
