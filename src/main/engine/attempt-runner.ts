import { CallboardError, kindOf, toCallboardError } from '../../shared/contract/errors.ts'
import type { Artifact, Failure } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'
import type { Item } from '../../shared/domain/pipeline.ts'
import { type Run, type Step, stepOf, type Task, taskOf } from '../../shared/domain/run.ts'
import type { AttemptFolder, LiveValues, StepContext, StepResult, StepRunner, TaskLog, Workspace } from './ports.ts'

export interface AttemptOptions {
  /** The code of a pipeline's step. */
  readonly runnerOf: (pipeline: string, stepId: string) => StepRunner
  readonly workspace: Workspace
  readonly live: LiveValues
  readonly log: TaskLog
  readonly onEnd: (end: AttemptEnd) => void
}

interface Kept {
  readonly output: Json
  readonly artifacts: Artifact[]
  readonly items?: Item[]
  readonly title?: string
}

/** How an attempt ended: with a result whose files are in place, or with an error. */
export type AttemptEnd = {
  readonly runId: string
  readonly stepId: string
  readonly taskId: string
  readonly item: string | null
  readonly attempt: number
} & ({ readonly result: Kept; readonly error?: never } | { readonly result?: never; readonly error: Failure })

/** The attempts under way in this process. */
export interface Attempts {
  start(run: Run, step: Step, task: Task): void
  /** Stops a run's attempts; each still ends by itself. */
  stop(runId: string, reason: CallboardError): void
  /** Stops all and waits until each has ended. */
  stopAll(reason: CallboardError): Promise<void>
}

interface UnderWay {
  readonly runId: string
  readonly controller: AbortController
  readonly ended: Promise<void>
}

const RETRYABLE = new Set(['MEDIA_WORKER_DIED', 'DISK_FULL'])

function toFailure(thrown: unknown): Failure {
  const { code, message } = toCallboardError(thrown)
  return { code, message, retryable: RETRYABLE.has(code) || kindOf(code) === 'conflict' }
}

export function createAttempts(options: AttemptOptions): Attempts {
  const underWay = new Map<string, UnderWay>()

  async function perform(run: Run, step: Step, task: Task, signal: AbortSignal): Promise<Kept> {
    const runner = options.runnerOf(run.pipeline, step.plan.id)
    let folder: AttemptFolder | null = null
    try {
      folder = await options.workspace.open(run.id, task.id, task.attempts)
      const context = createContext(options, { run, step, task, signal, folder })
      const result = await runner(context)
      signal.throwIfAborted()
      const artifacts = await folder.keep(step.plan.id, result.files)
      return toKept(result, artifacts)
    } finally {
      // What is left behind is removed at the next start; it must not turn a kept result into a failure.
      await folder
        ?.discard()
        .catch((thrown: unknown) =>
          logOf(options.log, run, step, task)('warn', `left behind: ${toCallboardError(thrown).message}`),
        )
    }
  }

  return {
    start(run, step, task) {
      const controller = new AbortController()
      const ref = { runId: run.id, stepId: step.plan.id, taskId: task.id, item: task.item, attempt: task.attempts }
      const ended = perform(run, step, task, controller.signal).then(
        (result) => options.onEnd({ ...ref, result }),
        (thrown: unknown) => {
          const error = toFailure(controller.signal.aborted ? controller.signal.reason : thrown)
          const level = controller.signal.aborted ? 'info' : 'error'
          options.log.write({ ...ref, step: ref.stepId, level, text: `${error.code}: ${error.message}` })
          options.onEnd({ ...ref, error })
        },
      )
      underWay.set(task.id, { runId: run.id, controller, ended })
      void ended.finally(() => underWay.delete(task.id))
    },
    stop(runId, reason) {
      for (const attempt of underWay.values()) if (attempt.runId === runId) attempt.controller.abort(reason)
    },
    async stopAll(reason) {
      const all = [...underWay.values()]
      for (const attempt of all) attempt.controller.abort(reason)
      await Promise.all(all.map((attempt) => attempt.ended))
    },
  }
}

function toKept(result: StepResult, artifacts: readonly Artifact[]): Kept {
  return {
    output: result.output,
    artifacts: [...artifacts],
    ...(result.items && { items: [...result.items] }),
    ...(result.title !== undefined && { title: result.title }),
  }
}

const logOf =
  (log: TaskLog, run: Run, step: Step, task: Task): StepContext['log'] =>
  (level, text) =>
    log.write({ runId: run.id, level, step: step.plan.id, item: task.item, attempt: task.attempts, text })

interface ContextParts {
  readonly run: Run
  readonly step: Step
  readonly task: Task
  readonly signal: AbortSignal
  readonly folder: AttemptFolder
}

function createContext(options: AttemptOptions, { run, step, task, signal, folder }: ContextParts): StepContext {
  const index = step.taskIndex[task.item ?? '']
  const needed = (stepId: string): Step => {
    const found = stepOf(run, stepId)
    if (!found) throw new CallboardError('STEP_NOT_FOUND', `There is no step “${stepId}”.`)
    return found
  }
  return {
    runId: run.id,
    item: task.item === null || index === undefined ? null : (step.items[index] ?? null),
    attempt: task.attempts,
    input: run.input,
    signal,
    outputOf(stepId, item = null) {
      const found = taskOf(needed(stepId), item)
      if (found?.status !== 'succeeded')
        throw new Error(`step ${step.plan.id} reads ${stepId}, which has not succeeded`)
      return found.output
    },
    filesOf: (stepId, item) =>
      needed(stepId)
        .tasks.filter((each) => item === undefined || each.item === item)
        .flatMap((each) => each.artifacts)
        .map((artifact) => ({ item: artifact.item, file: options.workspace.resolve(artifact) })),
    scratch: (name) => folder.scratch(name),
    progress: (progress) => options.live.progress(run.id, task.id, progress),
    log: logOf(options.log, run, step, task),
  }
}
