import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExportView } from '../../shared/contract/command-table/export-commands.ts'
import { CallboardError } from '../../shared/contract/errors.ts'
import type { ExportReport } from '../../shared/contract/export-report.ts'
import { syncFolder } from '../storage/files/durable.ts'
import { readSource } from './read-source.ts'

/** The file beside the pieces that says what they are. */
export const SHEET_NAME = 'show.json'

/** What a file system says where a person chose a place that cannot be written. */
const UNWRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'EISDIR'])

/** Answers an error of the place in words; all others as they are. */
function explain(thrown: unknown, into: string): unknown {
  const code = (thrown as { readonly code?: unknown } | null)?.code
  if (!UNWRITABLE.has(code)) return thrown
  return new CallboardError('EXPORT_UNWRITABLE', `The folder cannot be written: ${into} (${String(code)})`, {
    cause: thrown,
  })
}

async function writeNew(file: string, content: AsyncIterable<Buffer> | string): Promise<void> {
  // `wx`: what we make is new; a file that is there already is not ours.
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @throws CallboardError `EXPORT_EXISTS` where anything has that name, a broken link included */
async function refuseTaken(place: string): Promise<void> {
  const taken = await lstat(place).then(
    () => true,
    (thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'ENOENT') return false
      throw thrown
    },
  )
  if (taken) throw new CallboardError('EXPORT_EXISTS', `There is something by that name already: ${place}`)
}

/** Makes the last folder of a path where it is not there; answers whether it did. */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw thrown
  }
}

async function fill(folder: string, { files, sheet }: ExportView, signal?: AbortSignal): Promise<void> {
  for (const file of files) {
    const place = join(folder, ...file.path)
    await makeFolder(dirname(place))
    await writeNew(place, readSource(file, signal))
  }
  await writeNew(join(folder, SHEET_NAME), sheet)
}

/**
 * Writes an export as a folder of its own inside `into`, which is made where it, but not its parent, is missing.
 *
 * Whole or absent: all is written under another name beside it, and that is renamed at the end. Nothing is ever
 * overwritten: a name that is taken is refused before and after the work, and between the last look and the rename
 * nothing but an empty folder can be replaced, since the system refuses to rename a folder over anything else.
 *
 * @throws CallboardError `EXPORT_EXISTS`, `EXPORT_UNWRITABLE`, `ARTIFACT_UNREADABLE` or `DISK_FULL`; the signal's
 * reason where it was aborted
 */
export async function exportFolder(plan: ExportView, into: string, signal?: AbortSignal): Promise<ExportReport> {
  const place = join(into, plan.folder)
  const unfinished = join(into, `.callboard-export-${randomUUID()}`)
  let made = false
  try {
    made = await makeFolder(into)
    await refuseTaken(place)
    await mkdir(unfinished)
    await fill(unfinished, plan, signal)
    signal?.throwIfAborted()
    await refuseTaken(place)
    await rename(unfinished, place)
    await syncFolder(into)
  } catch (thrown) {
    // What cannot be removed stays, under its hidden name: what led here matters more.
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    // Should somebody else have put something there meanwhile, it stays.
    if (made) await rmdir(into).catch(() => undefined)
    throw explain(thrown, into)
  }
  return {
    folder: place,
    files: plan.files.length + 1,
    bytes: plan.files.reduce((sum, { bytes }) => sum + bytes, Buffer.byteLength(plan.sheet)),
    complete: plan.missing.length === 0,
    missing: plan.missing,
  }
}
