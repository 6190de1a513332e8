/**
 * What the estimator knows of a run and of the runs before it.
 *
 * Everything is a plain value, so that an estimate is a pure function of it. Every time is a number of milliseconds on
 * one clock (the epoch's, for our own runs); the clock may jump, and values may be missing or absurd: the estimator has
 * to live with that.
 */

/** One place where tasks wait for one another: at most `capacity` of its tasks run at once. */
export interface Pool {
  readonly capacity: number
}

export interface PlannedStep {
  readonly id: string
  /** As a sentence begins with it, for example "Portraits". */
  readonly title: string
  readonly generator: string
  /** What the pipeline's definition says of its share of the whole; any positive unit. */
  readonly weight: number
}

/** A task of the run, also one whose item is not known yet. */
export interface PlannedTask {
  readonly id: string
  /** Index in `steps`. */
  readonly step: number
  readonly item: string | null
  /** Indices, in `tasks`, of what must have succeeded before it starts. */
  readonly needs: readonly number[]
  /** Indices, in `pools`, of every pool that it takes a place of while it runs. */
  readonly pools: readonly number[]
  /** How large the item is, in any unit that the step's history shares; null where nobody says. */
  readonly size: number | null
}

/** What a run will do and under which limits. */
export interface RunPlan {
  readonly runId: string
  readonly steps: readonly PlannedStep[]
  readonly tasks: readonly PlannedTask[]
  readonly pools: readonly Pool[]
  /** Which waiting task gets a free place: that of the latest step, or the one that has waited longest. */
  readonly order: 'later-steps-first' | 'longest-waiting-first'
  /** Milliseconds that the definition expects of one unit of weight, where somebody has measured it; else null. */
  readonly msPerWeight: number | null
  /** True where `msPerWeight` is no measurement but somebody's guess, and hence believed far less. */
  readonly guessed?: boolean
}

/** Where a task of the run stands. */
export type TaskState =
  | { readonly status: 'waiting'; readonly queuedAt: number | null }
  | {
      readonly status: 'running'
      readonly queuedAt: number | null
      readonly startedAt: number
      /** Share of it that is done, 0..1, as it says itself; null where it says nothing. */
      readonly fraction: number | null
    }
  | {
      readonly status: 'done'
      readonly queuedAt: number | null
      readonly startedAt: number
      readonly endedAt: number
    }
  /** Ended without success: nothing of it will run, nor of what needs it. */
  | { readonly status: 'given-up' }

/** What has happened so far in a run. */
export interface RunSoFar {
  /** Null before the start. */
  readonly startedAt: number | null
  /** True while nothing new is started. The estimate is then the work that is left once it goes on. */
  readonly paused: boolean
  /** By index of `RunPlan.tasks`. */
  readonly tasks: readonly TaskState[]
  /** Milliseconds since the start in which the run stood paused. */
  readonly pausedMs: number
}

/** One ended try of a task in an earlier run. */
export interface PastAttempt {
  readonly step: string
  readonly item: string | null
  readonly generator: string
  /** Try, from 1. */
  readonly attempt: number
  readonly outcome: 'succeeded' | 'failed' | 'interrupted' | 'cancelled'
  /** When it lacked nothing any more but a free place; null where nobody knows. */
  readonly queuedAt: number | null
  readonly startedAt: number
  readonly endedAt: number
  readonly size: number | null
}

/** What was foretold of an earlier run at a share of its time, and what came. */
export interface PastForecast {
  /** Share of the run's true time that had passed, 0..1. */
  readonly at: number
  readonly p50Ms: number
  /** The 0.9 quantile before calibration. */
  readonly rawP90Ms: number
  readonly cameMs: number
}

/** An earlier run of the same pipeline that has succeeded. */
export interface PastRun {
  readonly runId: string
  readonly startedAt: number
  readonly endedAt: number
  /** Most tasks that ran at once. */
  readonly concurrency: number
  readonly attempts: readonly PastAttempt[]
  readonly forecasts: readonly PastForecast[]
}

/** The earlier runs that an estimate rests on, oldest first. */
export type History = readonly PastRun[]

export interface StepEstimate {
  /** Index in `RunPlan.steps`. */
  readonly step: number
  /** Milliseconds until the step's last task ends. */
  readonly p50Ms: number
  readonly p90Ms: number
}

/** A task under way that has lasted longer than nearly all before it. */
export interface LateTask {
  /** Index in `RunPlan.tasks`. */
  readonly task: number
  /** What such a task usually takes, in milliseconds. */
  readonly usualMs: number
}

/** When a run will be done. Never NaN, never infinite, never negative; `p50Ms` ≤ `p90Ms`. */
export interface Estimate {
  /** Milliseconds until the run's end that are as likely too long as too short; null where nothing is known. */
  readonly p50Ms: number | null
  /** Milliseconds that suffice nine times in ten. */
  readonly p90Ms: number | null
  /** The 0.9 quantile before calibration, which later calibration learns from. */
  readonly rawP90Ms: number | null
  readonly basis: 'history' | 'this-run' | 'defaults' | 'none'
  /** Why, in one plain sentence: what sets the pace, or what differs from usual. */
  readonly reason: string
  /** Steps that have not ended, in the order of the plan. */
  readonly perStep: readonly StepEstimate[]
  readonly late: readonly LateTask[]
}
