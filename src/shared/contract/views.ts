import { z } from 'zod'
import { ARTIFACT_KINDS, failureSchema } from '../domain/event.ts'
import { etaValueSchema } from './eta-value.ts'

/** An artifact as doors show it: `path` is absolute. */
export const artifactViewSchema = z.object({
  id: z.string(),
  step: z.string(),
  item: z.string().nullable(),
  kind: z.enum(ARTIFACT_KINDS),
  path: z.string(),
  mime: z.string(),
  bytes: z.int(),
  sha256: z.string(),
})
export type ArtifactView = z.infer<typeof artifactViewSchema>

const time = z.string().nullable()

export const runSummarySchema = z.object({
  runId: z.string(),
  pipeline: z.string(),
  title: z.string(),
  status: z.string(),
  /** Whole percentage, 0..100. */
  percent: z.number(),
  createdAt: z.string(),
  startedAt: time,
  finishedAt: time,
  error: failureSchema.nullable(),
})
export type RunSummary = z.infer<typeof runSummarySchema>

/** Which runs are listed: by how they ended, or those that have not. */
export const RUN_FILTERS = ['open', 'succeeded', 'failed', 'cancelled'] as const
export type RunFilter = (typeof RUN_FILTERS)[number]

/** A run in a list. */
export const runRowSchema = runSummarySchema.extend({
  /** Id of the artifact that stands for it: its poster, else its latest picture; null where it has none. */
  cover: z.string().nullable(),
  /** How long somebody was at work on it, in milliseconds: work side by side counts once, pauses do not. */
  workedMs: z.number(),
})
export type RunListRow = z.infer<typeof runRowSchema>

/** What `run.get` and `callboard show` answer. Times are ISO 8601. */
export const runViewSchema = runSummarySchema.extend({
  input: z.json(),
  steps: z.array(
    z.object({
      id: z.string(),
      stepNumber: z.int(),
      title: z.string(),
      status: z.string(),
      startedAt: time,
      completedAt: time,
      tasks: z.array(
        z.object({
          taskId: z.string(),
          item: z.string().nullable(),
          name: z.string().nullable(),
          status: z.string(),
          attempts: z.int(),
          startedAt: time,
          completedAt: time,
          error: failureSchema.nullable(),
        }),
      ),
    }),
  ),
  artifacts: z.array(artifactViewSchema),
  /** When it will be done, from the moment of the answer; null where it has ended. */
  eta: etaValueSchema.nullable(),
})
export type RunView = z.infer<typeof runViewSchema>

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** One line of a run's log. `at` is in epoch milliseconds. */
export const logLineSchema = z.object({
  id: z.int(),
  runId: z.string(),
  at: z.number(),
  level: z.enum(LOG_LEVELS),
  step: z.string().nullable(),
  item: z.string().nullable(),
  attempt: z.int().nullable(),
  text: z.string(),
})
export type LogLine = z.infer<typeof logLineSchema>

export const ATTEMPT_OUTCOMES = ['succeeded', 'failed', 'interrupted', 'cancelled'] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

/** How long one attempt took, and under what conditions. Times in epoch milliseconds. */
export const timingSchema = z.object({
  /** Numbers attempts in the order in which they ended. */
  id: z.int(),
  runId: z.string(),
  pipeline: z.string(),
  step: z.string(),
  item: z.string().nullable(),
  attempt: z.int(),
  outcome: z.enum(ATTEMPT_OUTCOMES),
  generator: z.string(),
  queuedAt: z.number().nullable(),
  startedAt: z.number(),
  endedAt: z.number(),
  /** How large the task was, in a unit of its step's own; null where the step does not say. */
  size: z.number().nullable(),
  /** Load average of the last minute per core when the attempt ended; null where the system gives none. */
  load: z.number().nullable(),
  /** Tasks of ours that ran when it ended, itself included. */
  running: z.int(),
  /** Those of them that belong to the same run; null where an earlier Callboard recorded it. */
  runRunning: z.int().nullable(),
})
export type Timing = z.infer<typeof timingSchema>

/** Shares of a run's time at which it is kept what was foretold. */
export const FORECAST_MARKS = [0.1, 0.25, 0.5, 0.75, 0.9] as const

/** What was foretold of a run at a share of its time, and what came. All but `at` in milliseconds. */
export const forecastSchema = z.object({
  /** The mark of `FORECAST_MARKS` that this is kept for. */
  mark: z.number(),
  /** Share of the run's own time that had passed, 0..1: near the mark. */
  fraction: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** The run's own time that had passed; time in which it stood still does not count. */
  elapsedMs: z.number(),
  basis: z.enum(['history', 'this-run', 'defaults', 'none']),
  p50Ms: z.number(),
  p90Ms: z.number(),
  /** The 0.9 quantile before calibration. */
  rawP90Ms: z.number(),
  /** What was left in truth. */
  cameMs: z.number(),
})
export type ForecastView = z.infer<typeof forecastSchema>

/** How good the estimates of earlier runs were. */
export const forecastRunSchema = z.object({
  runId: z.string(),
  title: z.string(),
  /** Epoch milliseconds. */
  finishedAt: z.number(),
  /** The run's own time, without that in which it stood still. */
  totalMs: z.number(),
  forecasts: z.array(forecastSchema),
})
export type ForecastRun = z.infer<typeof forecastRunSchema>
