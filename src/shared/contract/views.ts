import { z } from 'zod'
import { ARTIFACT_KINDS, failureSchema } from '../domain/event.ts'

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
  /** Load average of the last minute per core when the attempt ended; null where the system gives none. */
  load: z.number().nullable(),
  /** Tasks of ours that ran when it ended, itself included. */
  running: z.int(),
})
export type Timing = z.infer<typeof timingSchema>
