import type { MissingPiece } from '../export/export-plan.ts'

/** What an export came to. */
export interface ExportReport {
  /** Absolute path of the show's folder. */
  readonly folder: string
  readonly files: number
  readonly bytes: number
  /** Whether all pieces of the show are in it. */
  readonly complete: boolean
  readonly missing: readonly MissingPiece[]
}
