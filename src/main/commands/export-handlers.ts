import type { EXPORT_COMMANDS } from '../../shared/contract/command-table/export-commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import { planExport } from '../../shared/export/plan-export.ts'
import type { FindRun } from './find-run.ts'
import type { Handlers } from './handlers.ts'
import type { Presenter } from './present.ts'

export interface ExportHandlerParts {
  readonly find: FindRun
  readonly present: Presenter
}

/** What each command on exports does. */
export function createExportHandlers({
  find,
  present,
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
          const { path: source, bytes, sha256 } = present.artifact(artifact)
          const madeAt = task.completedAt === null ? null : new Date(task.completedAt).toISOString()
          return { path: [...path], source, bytes, sha256, madeAt }
        }),
        missing: [...missing],
        sheet: `${JSON.stringify(sheet, null, 2)}\n`,
      }
    },
  }
}
