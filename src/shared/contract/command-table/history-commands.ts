import { z } from 'zod'
import { ATTEMPT_OUTCOMES, forecastRunSchema, timingSchema } from '../views.ts'
import { command } from './spec.ts'

export const HISTORY_COMMANDS = {
  'history.timings': command(
    'watch',
    z.strictObject({
      pipeline: z.string().default('show-production'),
      runId: z.string().max(200).optional(),
      step: z.string().max(80).optional(),
      outcome: z.enum(ATTEMPT_OUTCOMES).optional(),
      /** Only attempts with a lower id: the next page begins after the last one's. */
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(10_000).default(1000),
    }),
    z.object({ timings: z.array(timingSchema) }),
  ),
  /** What was foretold of the latest runs that have succeeded, and what came: the newest run first. */
  'history.forecasts': command(
    'watch',
    z.strictObject({
      pipeline: z.string().default('show-production'),
      limit: z.int().min(1).max(1000).default(100),
    }),
    z.object({
      runs: z.array(forecastRunSchema),
      /** Of all forecasts of these runs: how many, and what share of them came true within `p90Ms`; null where none. */
      count: z.int(),
      within: z.number().nullable(),
      /** Median of |p50 − what came|, as a share of the run's time; null where there is none. */
      error: z.number().nullable(),
    }),
  ),
} as const
