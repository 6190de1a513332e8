import type { EtaValue } from '../../shared/contract/feed-messages.ts'
import type { ForecastView } from '../../shared/contract/views.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import type { Json } from '../../shared/domain/json.ts'

/** What was foretold at one moment of a run that goes on. */
export interface TrailPoint {
  /** Epoch milliseconds. */
  readonly at: number
  /** Milliseconds of the run's own time that had passed: without those in which it stood still. */
  readonly elapsedMs: number
  readonly basis: EtaValue['basis']
  readonly p50Ms: number
  readonly p90Ms: number
  /** The 0.9 quantile before calibration. */
  readonly rawP90Ms: number
}

/** Keeps what was foretold, over restarts. */
export interface ForecastRecord {
  /** Adds to the trail of a run that goes on. */
  append(runId: string, points: readonly TrailPoint[]): void
  /** The trail so far, oldest first; none once it is settled. */
  trail(runId: string): readonly TrailPoint[]
  /** Puts what is kept for good in the place of the trail. */
  settle(runId: string, forecasts: readonly ForecastView[]): void
  isSettled(runId: string): boolean
}

/** One ended try of a task, as the history has it. Times in epoch milliseconds. */
export interface RecordedAttempt {
  readonly step: string
  readonly item: string | null
  readonly attempt: number
  readonly outcome: 'succeeded' | 'failed' | 'interrupted' | 'cancelled'
  readonly generator: string
  readonly queuedAt: number | null
  readonly startedAt: number
  readonly endedAt: number
  readonly size: number | null
}

/** Where earlier runs are read. */
export interface PastRunSource {
  /** Ids of the latest runs of a pipeline that have succeeded, newest first. */
  latestSucceeded(pipeline: string, limit: number): readonly string[]
  attempts(runId: string): readonly RecordedAttempt[]
  /** What happened to a run as a whole, and what a crash interrupted, oldest first. */
  outline(runId: string): readonly CallboardEvent[]
  forecasts(runId: string): readonly ForecastView[]
}

/** What a pipeline's definition can say of work that is not done yet. */
export interface Expectations {
  /** How many items a step will fan out over; null where nobody can say. */
  expectedItems(stepId: string, input: Json): number | null
  /** How large a task is, in a unit of its step's own; null where the step does not say. */
  sizeOf(stepId: string, input: Json): number | null
  /**
   * Share of the whole that a step's work is by the definition, for this input: its weights are meant for one number
   * of items.
   */
  weightOf(stepId: string, input: Json): number | null
  /** Milliseconds of work that a step usually is with this generator; null where nobody has measured it. */
  workMsOf(stepId: string, generator: string, input: Json): number | null
}
