import { z } from 'zod'
import { command } from './spec.ts'

const hostKind = z.enum(['desktop', 'browser', 'terminal'])

export const HOST_COMMANDS = {
  'host.info': command(
    'watch',
    z.strictObject({}),
    z.object({
      version: z.string(),
      host: hostKind,
      generator: z.string(),
      dataDir: z.string(),
      /** What a person must be told of how the history was found at the start; null where all is well. */
      warning: z.string().nullable(),
    }),
  ),
  /** What runs, and on what: what a person reads in About, and puts into a report of a fault. */
  'host.about': command(
    'watch',
    z.strictObject({}),
    z.object({
      version: z.string(),
      host: hostKind,
      /** What the host runs on, the outermost first: Electron, Chromium and Node.js, or Node.js alone. */
      programs: z.array(z.object({ name: z.string(), version: z.string() })),
      /** Operating system, its release and the processor's kind, as a person reads them. */
      system: z.string(),
    }),
  ),
} as const
