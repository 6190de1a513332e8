import type { ExportView } from '../../shared/contract/command-table/export-commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import { SHEET_NAME } from './export-folder.ts'
import { readSource } from './read-source.ts'
import { zipStream } from './zip-stream.ts'

/** A zip without Zip64, which every system opens, ends at 4 GiB; a MiB is left for its own tables. */
const ZIP_MAX_BYTES = 2 ** 32 - 2 ** 20

/** @throws CallboardError `EXPORT_TOO_LARGE` where the show does not fit into a plain zip */
export function checkZipSize({ files }: Pick<ExportView, 'files'>): void {
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) < ZIP_MAX_BYTES) return
  const message =
    'This show is larger than 4 GB, which is more than a zip holds. Use: callboard export <runId> --to DIR'
  throw new CallboardError('EXPORT_TOO_LARGE', message)
}

async function* sheetContent({ sheet }: ExportView): AsyncGenerator<Buffer> {
  yield Buffer.from(sheet)
}

/**
 * An export as a zip, in pieces as they are asked for: one file is read at a time, and never whole.
 *
 * Stored, not packed: pictures and films are packed already. Whoever reads it learns of a damaged or missing file by an
 * error before the end, so that a half zip is never taken for a whole one.
 *
 * @throws CallboardError `ARTIFACT_UNREADABLE`
 */
export function exportZip(plan: ExportView): AsyncGenerator<Uint8Array> {
  const latest = plan.files.reduce<string | null>(
    (last, { madeAt }) => ((madeAt ?? '') > (last ?? '') ? madeAt : last),
    null,
  )
  const contents = [
    ...plan.files.map((file) => ({ path: file.path, madeAt: file.madeAt, content: () => readSource(file) })),
    { path: [SHEET_NAME], madeAt: latest, content: () => sheetContent(plan) },
  ]
  return zipStream(
    contents.map(({ path, madeAt, content }) => ({
      name: [plan.folder, ...path].join('/'),
      madeAt,
      pack: false,
      content,
    })),
  )
}
