import { z } from 'zod'
import { LOG_LEVELS, logLineSchema } from '../views.ts'
import { command, runRef } from './spec.ts'

export const LOG_COMMANDS = {
  'log.search': command(
    'watch',
    runRef.extend({
      step: z.string().max(80).optional(),
      item: z.string().max(200).optional(),
      level: z.enum(LOG_LEVELS).optional(),
      grep: z.string().max(500).optional(),
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(500),
    }),
    z.object({ lines: z.array(logLineSchema) }),
  ),
} as const
