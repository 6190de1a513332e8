import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { CallboardError } from '../../../shared/contract/errors.ts'
import type { ExportReport } from '../../../shared/contract/export-report.ts'
import type { Dispatch } from '../../commands/dispatch.ts'
import { exportFolder } from '../../export/export-folder.ts'

export interface ShowFilesOptions {
  readonly commands: Pick<Dispatch, 'call'>
  /** A kept file by its id; `file` is absolute. */
  readonly findArtifact: (id: string) => { readonly file: string } | null
  /** Shows a file or folder in the file manager. */
  readonly showItem: (path: string) => void
  /** Lets the person choose where a folder of this name goes; null where they choose nothing. */
  readonly choosePath: (folder: string) => Promise<string | null>
}

/** What the page can have done with a show's files. It names shows and artifacts by id, never a path. */
export interface ShowFiles {
  /** @throws CallboardError `BAD_INPUT`, `ARTIFACT_NOT_FOUND` or `ARTIFACT_UNREADABLE` */
  reveal(artifactId: unknown): null
  /** @throws CallboardError `BAD_INPUT`, or as `export.plan` and `exportFolder` */
  exportShow(runId: unknown): Promise<ExportReport | null>
}

const idSchema = z.string().min(1).max(200)

function parseId(given: unknown): string {
  const parsed = idSchema.safeParse(given)
  if (!parsed.success) throw new CallboardError('BAD_INPUT', 'That is not an id.')
  return parsed.data
}

export function createShowFiles({ commands, findArtifact, showItem, choosePath }: ShowFilesOptions): ShowFiles {
  return {
    reveal(artifactId) {
      const artifact = findArtifact(parseId(artifactId))
      if (!artifact) throw new CallboardError('ARTIFACT_NOT_FOUND', 'There is no such file.')
      if (!existsSync(artifact.file)) {
        const message = `${basename(artifact.file)} is not there any more. It may have been moved out of the data folder.`
        throw new CallboardError('ARTIFACT_UNREADABLE', message)
      }
      showItem(artifact.file)
      return null
    },
    async exportShow(runId) {
      const id = parseId(runId)
      // Asked first, so that nobody chooses a place for nothing; and again, for what was made while they chose.
      const { folder } = await commands.call('export.plan', { runId: id })
      const into = await choosePath(folder)
      if (into === null) return null
      const report = await exportFolder(await commands.call('export.plan', { runId: id }), into)
      showItem(report.folder)
      return report
    },
  }
}
