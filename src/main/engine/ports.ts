import type { AttemptOutcome } from '../../shared/contract/views.ts'
import type { Artifact, CallboardEvent, TaskEdit } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'
import type { TaskProgress } from '../../shared/domain/live.ts'
import type { Item, Resource } from '../../shared/domain/pipeline.ts'
import type { Board, Run } from '../../shared/domain/run.ts'

/** One ended try of a task, as the history keeps it. Times in epoch milliseconds. */
export interface AttemptRecord {
  readonly runId: string
  readonly pipeline: string
  readonly taskId: string
  readonly stepId: string
  readonly item: string | null
  readonly attempt: number
  readonly outcome: AttemptOutcome
  readonly generator: string
  readonly queuedAt: number | null
  readonly startedAt: number
  readonly endedAt: number
  /** How large the task was, in a unit of its step's own; null where the step does not say. */
  readonly size: number | null
  /** Load average of the last minute per core; null where the system gives none. */
  readonly load: number | null
  /** Our own running tasks, this one included. */
  readonly running: number
  /** Those of them that belong to the same run. */
  readonly runRunning: number
}

/** All that one turn changes: written in one transaction, or not at all. */
export interface Commit {
  readonly events: readonly CallboardEvent[]
  /** Every run that the events touch, as it stands after them. */
  readonly runs: readonly Run[]
  readonly attempts: readonly AttemptRecord[]
}

/** The durable log. `commit` returns when the change is on disk and throws where it is not; then nothing is. */
export interface Journal {
  readonly lastSeq: number
  commit(commit: Commit): void
  /** Gives up room that was kept for a full disk, so that what is finished, and that its run pauses, can be written. */
  spendReserve?(): void
}

/** A file that a step wrote and wants kept. `file` is an absolute path given by `StepContext.scratch`. */
export interface MadeFile {
  readonly name: string
  readonly item: string | null
  readonly kind: Artifact['kind']
  readonly mime: string
  readonly content: { readonly bytes: Uint8Array } | { readonly file: string }
}

/** What a task leaves when it succeeds. */
export interface StepResult {
  readonly output: Json
  readonly files: readonly MadeFile[]
  /** Items for the steps that fan out over this one's result. */
  readonly items?: readonly Item[]
  readonly title?: string
}

/** A job at an outside service. */
export interface Job {
  readonly service: string
  /** The service's own id of it. */
  readonly jobId: string
}

/** All that a step's code may know and do. */
export interface StepContext {
  readonly runId: string
  readonly item: Item | null
  readonly attempt: number
  /** The run's input, as it was checked when the run was created. */
  readonly input: Json
  readonly signal: AbortSignal
  /** What a needed task left; throws where the task has not succeeded. */
  outputOf(stepId: string, item?: string | null): Json
  /** Absolute paths of what a needed step kept, by item. */
  filesOf(stepId: string, item?: string | null): readonly { readonly item: string | null; readonly file: string }[]
  /** A path for a file not made yet, gone after the attempt unless kept. */
  scratch(name: string): string
  progress(progress: TaskProgress): void
  /** What a person changed for this task alone. */
  readonly edit: TaskEdit
  /** The job at an outside service that an earlier try handed in and nobody has collected: to be polled, not made again. */
  readonly job: Job | null
  /**
   * The same for every try of the same work: for a service that takes it, so that a job handed in just before a crash,
   * whose id nobody wrote down, is found again instead of made twice.
   */
  readonly idempotencyKey: string
  /** Writes down that an outside service has taken the work; settles when that is on disk. Poll only after that. */
  submitted(job: Job): Promise<void>
  log(level: 'debug' | 'info' | 'warn' | 'error', text: string): void
}

/** One step's work. Rejects with the signal's reason when it was stopped. */
export type StepRunner = (context: StepContext) => Promise<StepResult>

/** Where an attempt's files live. */
export interface Workspace {
  /** Makes the folder for one attempt's unfinished files. */
  open(runId: string, taskId: string, attempt: number): Promise<AttemptFolder>
  /**
   * Absolute path of a kept file.
   *
   * @throws CallboardError `ARTIFACT_UNREADABLE` where what is written of it leads out of the runs' folder
   */
  resolve(artifact: Artifact): string
  /** Removes files that no result names any more. */
  forget(artifacts: readonly Artifact[]): Promise<void>
}

export interface AttemptFolder {
  scratch(name: string): string
  /**
   * Puts files in place durably: write, fsync, rename, fsync of the folder.
   *
   * @param standing what an earlier result keeps: it holds until the new one is committed, so no file of it is
   * overwritten
   */
  keep(stepId: string, files: readonly MadeFile[], standing: readonly Artifact[]): Promise<readonly Artifact[]>
  /** Removes what was not kept. */
  discard(): Promise<void>
}

/** Values shown now and never logged. */
export interface LiveValues {
  progress(runId: string, taskId: string, progress: TaskProgress): void
}

export interface TaskLog {
  write(line: {
    readonly runId: string
    readonly level: 'debug' | 'info' | 'warn' | 'error'
    readonly step: string | null
    readonly item: string | null
    readonly attempt: number | null
    readonly text: string
  }): void
}

/** How many tasks of each resource may run at once, over all runs. */
export type Capacity = Readonly<Record<Resource, number>>

/** How large a task is, in a unit of its step's own; null where the step does not say. */
export type SizeOf = (run: Run, stepId: string, item: string | null) => number | null

/** Hears of every commit, after it, with the board that it made. */
export type CommitListener = (board: Board, events: readonly CallboardEvent[]) => void
