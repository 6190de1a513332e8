import { type CallboardError, kindOf, toCallboardError } from '../../shared/contract/errors.ts'
import type { Artifact, Failure, MadeFrom } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'
import type { Item } from '../../shared/domain/pipeline.ts'
import type { Run, Step, Task } from '../../shared/domain/run.ts'
import { inputHash } from './input-hash.ts'
import type { AttemptFolder, Job, LiveValues, StepResult, StepRunner, TaskLog, Workspace } from './ports.ts'
import { createStepContext } from './step-context.ts'

export interface AttemptOptions {
  /** The code of a pipeline's step. */
  readonly runnerOf: (pipeline: string, stepId: string) => StepRunner
  readonly workspace: Workspace
  readonly live: LiveValues
  readonly log: TaskLog
  readonly onEnd: (end: AttemptEnd) => void
  /** Writes down that an outside service has taken a task's work; settles when that is on disk. */
  readonly onSubmitted: (ref: TaskTry, job: Job) => Promise<void>
}

interface Kept {
  readonly output: Json
  readonly artifacts: Artifact[]
  readonly items?: Item[]
  readonly title?: string
  readonly made: MadeFrom
}

/** One try of one task. */
export interface TaskTry {
  readonly runId: string
  readonly stepId: string
  readonly taskId: string
  readonly item: string | null
  readonly attempt: number
}

/** How an attempt ended: with a result whose files are in place, or with an error. */
export type AttemptEnd = TaskTry &
  ({ readonly result: Kept; readonly error?: never } | { readonly result?: never; readonly error: Failure })

/** The attempts under way in this process. */
export interface Attempts {
  start(run: Run, step: Step, task: Task): void
  /** Stops a run's attempts; each still ends by itself. */
  stop(runId: string, reason: CallboardError): void
  /** Stops the attempt at one task, if there is one. */
  stopTask(taskId: string, reason: CallboardError): void
  /** Settles when none of a run's attempts, stopped ones included, is under way any more. */
  ended(runId: string): Promise<void>
  /** Stops all and waits until each has ended. */
  stopAll(reason: CallboardError): Promise<void>
}

interface UnderWay {
  readonly runId: string
  readonly taskId: string
  readonly controller: AbortController
  readonly ended: Promise<void>
}

const RETRYABLE = new Set(['MEDIA_WORKER_DIED', 'DISK_FULL'])

function toFailure(thrown: unknown): Failure {
  const { code, message } = toCallboardError(thrown)
  // An outside service's client knows best whether its error may pass.
  const said = (thrown as { readonly retryable?: unknown } | null)?.retryable === true
  return { code, message, retryable: said || RETRYABLE.has(code) || kindOf(code) === 'conflict' }
}

const tryOf = (run: Run, step: Step, task: Task): TaskTry => ({
  runId: run.id,
  stepId: step.plan.id,
  taskId: task.id,
  item: task.item,
  attempt: task.attempts,
})

/** Where a log line of a try belongs. */
const logged = ({ runId, stepId, item, attempt }: TaskTry) => ({ runId, step: stepId, item, attempt })

export function createAttempts(options: AttemptOptions): Attempts {
  /** A task may be tried anew while an earlier try of it, stopped, still winds down. */
  const underWay = new Set<UnderWay>()

  async function perform(run: Run, step: Step, task: Task, signal: AbortSignal): Promise<Kept> {
    const runner = options.runnerOf(run.pipeline, step.plan.id)
    let folder: AttemptFolder | null = null
    try {
      folder = await options.workspace.open(run.id, task.id, task.attempts)
      // Stopped before it began: an abort that has already happened is never heard of again.
      signal.throwIfAborted()
      const submitted = (job: Job): Promise<void> => options.onSubmitted(tryOf(run, step, task), job)
      const { context, reads } = createStepContext({ ...options, run, step, task, signal, folder, submitted })
      const result = await runner(context)
      signal.throwIfAborted()
      const artifacts = await folder.keep(step.plan.id, result.files, task.artifacts)
      const read = reads()
      return toKept(result, artifacts, { inputHash: inputHash(run, step, task, read), reads: read })
    } finally {
      // What is left behind is removed at the next start; it must not turn a kept result into a failure.
      await folder?.discard().catch((thrown: unknown) =>
        options.log.write({
          ...logged(tryOf(run, step, task)),
          level: 'warn',
          text: `left behind: ${toCallboardError(thrown).message}`,
        }),
      )
    }
  }

  return {
    start(run, step, task) {
      const controller = new AbortController()
      const ref = tryOf(run, step, task)
      const ended = perform(run, step, task, controller.signal).then(
        (result) => options.onEnd({ ...ref, result }),
        (thrown: unknown) => {
          const error = toFailure(controller.signal.aborted ? controller.signal.reason : thrown)
          const level = controller.signal.aborted ? 'info' : 'error'
          options.log.write({ ...logged(ref), level, text: `${error.code}: ${error.message}` })
          options.onEnd({ ...ref, error })
        },
      )
      const attempt: UnderWay = { runId: run.id, taskId: task.id, controller, ended }
      underWay.add(attempt)
      void ended.finally(() => underWay.delete(attempt))
    },
    stop(runId, reason) {
      for (const attempt of underWay) if (attempt.runId === runId) attempt.controller.abort(reason)
    },
    stopTask(taskId, reason) {
      for (const attempt of underWay) if (attempt.taskId === taskId) attempt.controller.abort(reason)
    },
    async ended(runId) {
      await Promise.all([...underWay].map((attempt) => (attempt.runId === runId ? attempt.ended : null)))
    },
    async stopAll(reason) {
      const all = [...underWay]
      for (const attempt of all) attempt.controller.abort(reason)
      await Promise.all(all.map((attempt) => attempt.ended))
    },
  }
}

function toKept(result: StepResult, artifacts: readonly Artifact[], made: MadeFrom): Kept {
  return {
    output: result.output,
    artifacts: [...artifacts],
    made,
    ...(result.items && { items: [...result.items] }),
    ...(result.title !== undefined && { title: result.title }),
  }
}
