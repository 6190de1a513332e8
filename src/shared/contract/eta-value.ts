import { z } from 'zod'

/** When one step of a run will be done, in milliseconds from the message's `at`. */
export interface StepEta {
  readonly stepId: string
  readonly p50Ms: number
  readonly p90Ms: number
}

/** A task under way that has lasted longer than nearly all before it. `usualMs` is what such a task takes. */
export interface LateTask {
  readonly taskId: string
  readonly usualMs: number
}

/**
 * When a run will be done, in milliseconds from the message's `at`; of a paused run, from when it goes on.
 *
 * `p50Ms` is as likely too long as too short, `p90Ms` suffices nine times in ten; both are null where `basis` is `none`.
 */
export interface EtaValue {
  readonly p50Ms: number | null
  readonly p90Ms: number | null
  readonly basis: 'history' | 'this-run' | 'defaults' | 'none'
  /** Why, in one plain sentence. */
  readonly reason: string
  /** Steps that have not ended, in order. */
  readonly perStep: readonly StepEta[]
  readonly late: readonly LateTask[]
}

const ms = z.number().min(0)

/** When a run will be done, as the feed tells it too. */
export const etaValueSchema: z.ZodType<EtaValue> = z.object({
  p50Ms: ms.nullable(),
  p90Ms: ms.nullable(),
  basis: z.enum(['history', 'this-run', 'defaults', 'none']),
  reason: z.string(),
  perStep: z.array(z.object({ stepId: z.string(), p50Ms: ms, p90Ms: ms })),
  late: z.array(z.object({ taskId: z.string(), usualMs: ms })),
})
