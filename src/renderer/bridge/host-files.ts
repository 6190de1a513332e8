import type { ExportReport } from '../../shared/contract/export-report.ts'

/** The files of a host on the person's own desktop, which a page can have shown and copied. */
export interface HostFiles {
  /** What showing a file is called on this system, for example "Show in Finder". */
  readonly revealWords: string
  /** Shows an artifact's file in the file manager. */
  reveal(artifactId: string): Promise<void>
  /** Lets the person choose a folder and writes the show there; null where they chose none. */
  exportShow(runId: string): Promise<ExportReport | null>
}
