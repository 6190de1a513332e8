import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Database } from 'better-sqlite3'
import { digestFile } from '../storage/files/durable.ts'
import { type Finding, finding } from './finding.ts'

interface Kept {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Files that runs have beside their artifacts. */
const OWN_FILES = /^runs\/[^/]+\/progress(\.1)?\.jsonl$/
/** Where attempts that are under way have their unfinished files. */
const UNFINISHED = /^runs\/([^/]+)\/\.tmp\//

const forwardSlashes = (path: string): string => path.split(sep).join('/')

async function isMissing(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) === null
}

/** Every kept file is there, with the content that was recorded when it was made. */
async function checkKept(root: string, kept: readonly Kept[]): Promise<Finding[]> {
  const missing: string[] = []
  const changed: string[] = []
  for (const { path, bytes, sha256 } of kept) {
    const file = join(root, ...path.split('/'))
    if (await isMissing(file)) {
      missing.push(path)
      continue
    }
    const now = await digestFile(file)
    if (now.bytes !== bytes || now.sha256 !== sha256) changed.push(path)
  }
  const found: Finding[] = []
  if (missing.length > 0)
    found.push(finding('error', 'files', `${missing.length} of ${kept.length} files are missing.`, missing))
  if (changed.length > 0) {
    found.push(
      finding(
        'error',
        'files',
        `${changed.length} of ${kept.length} files have another content than when they were made.`,
        changed,
      ),
    )
  }
  return found.length > 0
    ? found
    : [finding('ok', 'files', `All ${kept.length} files are there and as they were made.`)]
}

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Files that nothing names: left behind where a program was killed between two steps.
 *
 * @returns paths relative to the data folder, with forward slashes
 */
export async function findStrays(root: string, db: Database): Promise<string[]> {
  const named = new Set(db.prepare('SELECT path FROM artifact').pluck().all() as string[])
  const goesOn = new Set(
    db.prepare("SELECT id FROM run WHERE status NOT IN ('succeeded', 'failed', 'cancelled')").pluck().all() as string[],
  )
  const known = new Set(db.prepare('SELECT id FROM run').pluck().all() as string[])
  const paths = (await allFiles(join(root, 'runs'))).map((file) => forwardSlashes(relative(root, file)))
  return paths
    .filter((path) => {
      const runId = path.split('/')[1] ?? ''
      if (named.has(path) || (OWN_FILES.test(path) && known.has(runId))) return false
      return !(UNFINISHED.test(path) && goesOn.has(runId))
    })
    .sort()
}

/** All that can be told from the files beside the database. */
export async function checkFiles(root: string, db: Database): Promise<Finding[]> {
  const kept = db.prepare('SELECT path, bytes, sha256 FROM artifact ORDER BY path').all() as Kept[]
  const strays = await findStrays(root, db)
  const found =
    strays.length === 0
      ? finding('ok', 'strays', 'No file is left over.')
      : finding(
          'warning',
          'strays',
          `${strays.length === 1 ? '1 file is' : `${strays.length} files are`} left over from work that was cut short.`,
          strays,
        )
  return [...(await checkKept(root, kept)), found]
}
