import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { ExportView } from '../../shared/contract/command-table/export-commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'

type Source = Pick<ExportView['files'][number], 'source' | 'sha256'>

const unreadable = (source: string, why: string, cause?: unknown): CallboardError =>
  new CallboardError('ARTIFACT_UNREADABLE', `${basename(source)} ${why}`, { cause })

/**
 * Reads a kept file, piece by piece, and checks it against its digest at the end.
 *
 * @throws CallboardError `ARTIFACT_UNREADABLE` where it is gone, or is not what was kept
 */
export async function* readSource({ source, sha256 }: Source, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(source, { ...(signal && { signal }) })) {
      const bytes = chunk as Buffer
      hash.update(bytes)
      yield bytes
    }
  } catch (thrown) {
    signal?.throwIfAborted()
    throw unreadable(source, 'cannot be read. It may have been moved out of the data folder.', thrown)
  }
  if (hash.digest('hex') !== sha256) throw unreadable(source, 'has been changed since it was made.')
}
