import type { EXPORT_COMMANDS } from '../../shared/contract/command-table/export-commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import type { Artifact } from '../../shared/domain/event.ts'
import { planExport } from '../../shared/export/plan-export.ts'
import type { FindRun } from './find-run.ts'
import type { Handlers } from './handlers.ts'

export interface ExportHandlerParts {
  readonly find: FindRun
  /** Absolute path of a kept file; throws where what is written of it names another. */
  readonly fileOf: (artifact: Artifact) => string
}

/** What each command on exports does. */
export function createExportHandlers({
  find,
  fileOf,
}: ExportHandlerParts): Pick<Handlers, keyof typeof EXPORT_COMMANDS> {
  return {
    'export.plan'({ runId }) {
      const { folder, files, missing, sheet } = planExport(find(runId))
      if (files.length === 0) {
        throw new CallboardError('EXPORT_EMPTY', 'There is nothing to export: no piece of this show is finished.')
      }
      return {
        runId,
        folder,
        files: files.map(({ path, artifact, task }) => {
          const { bytes, sha256 } = artifact
          const madeAt = task.completedAt === null ? null : new Date(task.completedAt).toISOString()
          return { path: [...path], source: fileOf(artifact), bytes, sha256, madeAt }
        }),
        missing: [...missing],
        sheet: `${JSON.stringify(sheet, null, 2)}\n`,
      }
    },
  }
}
