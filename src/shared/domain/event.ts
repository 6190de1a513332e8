import { z } from 'zod'
import { jsonSchema } from './json.ts'
import { itemSchema, pipelinePlanSchema, stepPlanSchema } from './pipeline.ts'

/** Why a task or a run failed. `code` is stable and in capitals; `message` is for a person. */
export const failureSchema = z.object({
  code: z.string().min(1),
  message: z.string(),
  /** Whether another try may pass without anything being changed. */
  retryable: z.boolean(),
})
export type Failure = z.infer<typeof failureSchema>

export const ARTIFACT_KINDS = ['json', 'image', 'video', 'text'] as const

/** A file that a task made and keeps. `path` is relative to the data folder, with forward slashes. */
export const artifactSchema = z.object({
  id: z.string().min(1),
  step: z.string(),
  item: z.string().nullable(),
  kind: z.enum(ARTIFACT_KINDS),
  path: z.string().min(1),
  mime: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Artifact = z.infer<typeof artifactSchema>

/** One thing that a task read of an earlier step: what it left, or the files that it kept. */
export const readSchema = z.object({
  of: z.enum(['output', 'files']),
  step: z.string(),
  /** Null for a step's only task; `{ every: true }` for all of its tasks. */
  item: z.union([z.string(), z.null(), z.object({ every: z.literal(true) })]),
})
export type Read = z.infer<typeof readSchema>

/** What a result was made from: enough to say later whether it would come out the same. */
export const madeFromSchema = z.object({
  /** SHA-256, in hex, of the step, its generator, the input, and the values of all that it read. */
  inputHash: z.string().regex(/^[0-9a-f]{64}$/),
  reads: z.array(readSchema),
})
export type MadeFrom = z.infer<typeof madeFromSchema>

/** What a person changed for one task: another seed, another brief of the character. */
export const taskEditSchema = z.object({ seed: z.int().optional(), brief: z.string().optional() })
export type TaskEdit = z.infer<typeof taskEditSchema>

/** Why a run waits: a person asked, the program ended, the disk is full, or the reporting program fell silent. */
export const PAUSE_REASONS = ['asked', 'interrupted', 'disk-full', 'lost-contact'] as const
export const RUN_ORIGINS = ['pipeline', 'report'] as const

const runStatuses = ['succeeded', 'failed', 'cancelled'] as const
const stepStatuses = ['succeeded', 'failed', 'blocked', 'cancelled'] as const

const task = { stepId: z.string(), taskId: z.string(), item: z.string().nullable() }
const body = <T extends string, S extends z.ZodRawShape>(type: T, data: S) =>
  z.object({ type: z.literal(type), data: z.object(data) })

/**
 * What can happen, and the only way in which anything changes.
 *
 * A body says what happened; the journal adds `seq`, `runId` and `at`.
 */
export const eventBodySchema = z.discriminatedUnion('type', [
  body('run:created', {
    plan: pipelinePlanSchema,
    title: z.string(),
    titled: z.boolean(),
    input: jsonSchema,
    /** Who moves the run on: our engine (where nothing is said), or another program that reports its own work. */
    origin: z.enum(RUN_ORIGINS).optional(),
  }),
  body('run:started', {}),
  body('run:pausing', {
    /** Why; a person asked, where nothing is said. */
    reason: z.enum(PAUSE_REASONS).optional(),
    /** Whether tries under way are stopped instead of waited for. */
    stop: z.boolean().optional(),
  }),
  body('run:paused', { reason: z.enum(PAUSE_REASONS) }),
  body('run:resumed', {}),
  body('run:cancelling', {}),
  body('run:finished', {
    status: z.enum(runStatuses),
    error: failureSchema.nullable(),
    /** What a reporting program says came out. */
    output: jsonSchema.optional(),
  }),
  /** The run is gone. What was told of it before is blanked out into this, so that the journal has no gap. */
  body('run:deleted', {}),
  body('step:added', { step: stepPlanSchema }),
  body('step:planned', { stepId: z.string(), items: z.array(itemSchema) }),
  body('step:started', { stepId: z.string() }),
  body('step:finished', { stepId: z.string(), status: z.enum(stepStatuses) }),
  body('task:queued', task),
  body('task:started', { ...task, attempt: z.int().min(1) }),
  body('task:submitted', { ...task, service: z.string(), jobId: z.string() }),
  body('task:succeeded', {
    ...task,
    output: jsonSchema,
    artifacts: z.array(artifactSchema),
    /** What later steps fan out over, where this task's result names it. */
    items: z.array(itemSchema).optional(),
    /** A title for the run, where this task's result gives one and the person chose none. */
    title: z.string().optional(),
    made: madeFromSchema.optional(),
  }),
  body('task:failed', {
    ...task,
    error: failureSchema,
    /** When it is tried again by itself, in epoch milliseconds; absent where it is not. */
    retryAt: z.number().optional(),
  }),
  body('task:interrupted', {
    ...task,
    /** `crash` where the program ended under it. */
    reason: z.enum(['crash', 'stopped']).optional(),
  }),
  body('task:cancelled', task),
  /** Replaces what a person changed for this task before. */
  body('task:edited', { ...task, edit: taskEditSchema }),
  body('task:staled', {
    ...task,
    reason: z.string(),
    /** Whether it is done again even where its input is as before. */
    forced: z.boolean().optional(),
  }),
  /** A stale task whose input came out as before: its result stays. */
  body('task:kept', task),
])

export type EventBody = z.infer<typeof eventBodySchema>
export type EventType = EventBody['type']

/** One line of the journal. `seq` starts at 1 and has no gap; `at` is in epoch milliseconds. */
export type CallboardEvent = EventBody & { readonly seq: number; readonly runId: string; readonly at: number }

const TASK_ENDS: ReadonlySet<EventType> = new Set([
  'task:succeeded',
  'task:failed',
  'task:cancelled',
  'task:interrupted',
  'task:staled',
])

/** Whether a task no longer runs after this event, so that its live value is stale. */
export function endsTask(event: EventBody): boolean {
  return TASK_ENDS.has(event.type)
}

const envelopeSchema = z.object({ seq: z.int().min(1), runId: z.string().min(1), at: z.number() })

/** Reads an event from outside. Throws a `ZodError` where it is not one. */
export function parseEvent(value: unknown): CallboardEvent {
  return { ...envelopeSchema.parse(value), ...eventBodySchema.parse(value) }
}
