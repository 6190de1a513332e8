import { z } from 'zod'

/** Which shared resource a step's tasks use while they run; each has a limit across all runs. */
export const RESOURCES = ['text', 'media', 'none'] as const
export type Resource = (typeof RESOURCES)[number]

/** Most steps of one pipeline. */
export const STEPS_MAX = 200

/**
 * What must have succeeded before a task may start.
 *
 * `all`: every task of the step. `same-item`: the step's task for the same item, so that one character's video
 * does not wait for another's portrait.
 */
export const needSchema = z.object({ step: z.string(), match: z.enum(['all', 'same-item']) })
export type Need = z.infer<typeof needSchema>

/**
 * How often a task is tried by itself when an error may pass.
 *
 * The pause before the n-th retry lies between half of and all of `baseMs` · 2ⁿ⁻¹, at most `maxMs`: exponential
 * back-off with equal jitter, so that many tasks that failed together do not come back together.
 */
export const retryPolicySchema = z.object({
  /** Tries in all, the first included. */
  attempts: z.int().min(1).max(20),
  /** Milliseconds. */
  baseMs: z.int().min(0),
  maxMs: z.int().min(0),
})
export type RetryPolicy = z.infer<typeof retryPolicySchema>

const CHANGES = ['seed', 'brief'] as const

export const stepPlanSchema = z.object({
  /** Stable name, for example `portrait`; also the step's folder. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Position from 1. */
  stepNumber: z.int().min(1),
  /** Name on a card, for example "Show Blueprint". */
  title: z.string().min(1).max(80),
  /** Name on a chip, for example "Blueprint". */
  shortTitle: z.string().min(1).max(40),
  needs: z.array(needSchema),
  /** The step whose result names the items that this one fans out over; null for a step with a single task. */
  itemsFrom: z.string().nullable(),
  /** How many tasks of this step may run at once within one run. */
  limit: z.int().min(1),
  resource: z.enum(RESOURCES),
  /** Share of the whole in the overall percentage; any positive unit. */
  weight: z.number().positive(),
  /** Who does the work, by name; empty where nobody is asked. */
  generator: z.string(),
  /** Absent where nothing is tried again by itself. */
  retry: retryPolicySchema.optional(),
  /** What a person may change for a task of it that is done once more; all there is, where nothing is said. */
  takes: z.array(z.enum(CHANGES)).optional(),
})
export type StepPlan = z.infer<typeof stepPlanSchema>

/** Whether a step's result follows from such a change. */
export const takes = (plan: StepPlan, change: (typeof CHANGES)[number]): boolean =>
  plan.takes === undefined || plan.takes.includes(change)

/** What one run will do, fixed when the run is created, so that a later version of a pipeline changes no old run. */
export const pipelinePlanSchema = z.object({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  steps: z.array(stepPlanSchema).min(1).max(STEPS_MAX),
})
export type PipelinePlan = z.infer<typeof pipelinePlanSchema>

/** One thing that a step fans out over; for shows a character. */
export const itemSchema = z.object({ id: z.string().min(1).max(80), name: z.string().max(200) })
export type Item = z.infer<typeof itemSchema>
