import { z } from 'zod'
import { command, runRef } from './spec.ts'

/**
 * What an export of a run holds, for whoever then writes it.
 *
 * The host writes no files for others: who exports copies them by its own rights, or fetches them.
 */
export const exportViewSchema = z.object({
  runId: z.string(),
  /** The name of the show's folder. */
  folder: z.string(),
  files: z.array(
    z.object({
      /** Names from the show's folder down; each is safe on every system, and no two are one file on any. */
      path: z.array(z.string()).min(1),
      /** Absolute path of the kept file. */
      source: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      /** ISO 8601. */
      madeAt: z.string().nullable(),
    }),
  ),
  /** Pieces that the show will have, or should have had, and has not. */
  missing: z.array(z.object({ step: z.string(), item: z.string().nullable(), name: z.string() })),
  /** The text of `show.json`, which stands beside the files. */
  sheet: z.string(),
})
export type ExportView = z.infer<typeof exportViewSchema>

export const EXPORT_COMMANDS = {
  'export.plan': command('watch', runRef, exportViewSchema),
} as const
