import { lstat, open, rename, rm } from 'node:fs/promises'
import { CallboardError } from '../../../shared/contract/errors.ts'
import { type ZipEntry, zipStream } from '../../export/zip-stream.ts'
import type { BundleEntry } from './bundle-entries.ts'

/** A report that was written. */
export interface WrittenBundle {
  readonly file: string
  /** With their sizes in bytes, as they are before they are packed. */
  readonly entries: readonly { readonly name: string; readonly bytes: number }[]
}

const exists = (file: string, cause?: unknown): CallboardError =>
  new CallboardError('EXPORT_EXISTS', `There is something by that name already: ${file}. To write over it: --force`, {
    cause,
  })

/** What a file system says of a place that cannot be written. */
const UNWRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EISDIR'])

function explain(thrown: unknown, file: string): unknown {
  const code = (thrown as { readonly code?: unknown } | null)?.code
  if (code === 'EEXIST') return exists(file, thrown)
  if (!UNWRITABLE.has(code)) return thrown
  const message = `The report cannot be written: ${file} (${String(code)})`
  return new CallboardError('EXPORT_UNWRITABLE', message, { cause: thrown })
}

const isFolder = async (file: string): Promise<boolean> => (await lstat(file).catch(() => null))?.isDirectory() === true

/**
 * Writes a report as a zip that only its owner can read: whole, or not at all.
 *
 * @param file absolute path
 * @param force whether a file by that name is replaced
 * @throws CallboardError `EXPORT_EXISTS`, `EXPORT_UNWRITABLE` or `DISK_FULL`
 */
export async function writeBundle(
  file: string,
  entries: readonly BundleEntry[],
  force: boolean,
): Promise<WrittenBundle> {
  const sizes: { name: string; bytes: number }[] = []
  const zipped = entries.map(
    ({ name, read }): ZipEntry => ({
      name,
      madeAt: null,
      pack: true,
      async *content() {
        const bytes = Buffer.from(read())
        sizes.push({ name, bytes: bytes.length })
        yield bytes
      },
    }),
  )
  // Without force, the place itself is taken at once by a file that was not there: nobody else's is ever touched.
  const place = force ? `${file}.${process.pid}.tmp` : file
  let made = false
  try {
    if (force && (await isFolder(file))) throw exists(file)
    const handle = await open(place, 'wx', 0o600)
    made = true
    try {
      await handle.writeFile(zipStream(zipped))
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (force) await rename(place, file)
  } catch (thrown) {
    if (made) await rm(place, { force: true })
    throw explain(thrown, file)
  }
  return { file, entries: sizes }
}
