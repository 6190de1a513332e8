import { z } from 'zod'
import { timingSchema } from '../views.ts'
import { command } from './spec.ts'

export const HISTORY_COMMANDS = {
  'history.timings': command(
    'watch',
    z.strictObject({
      pipeline: z.string().default('show-production'),
      limit: z.int().min(1).max(10_000).default(1000),
    }),
    z.object({ timings: z.array(timingSchema) }),
  ),
} as const
