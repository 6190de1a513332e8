import { z } from 'zod'
import { ATTEMPT_OUTCOMES, timingSchema } from '../views.ts'
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
} as const
