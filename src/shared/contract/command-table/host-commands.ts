import { z } from 'zod'
import { command } from './spec.ts'

export const HOST_COMMANDS = {
  'host.info': command(
    'watch',
    z.strictObject({}),
    z.object({
      version: z.string(),
      host: z.enum(['desktop', 'browser', 'terminal']),
      generator: z.string(),
      dataDir: z.string(),
      /** What a person must be told of how the history was found at the start; null where all is well. */
      warning: z.string().nullable(),
    }),
  ),
} as const
