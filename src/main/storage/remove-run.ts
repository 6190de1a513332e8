import { lstat, rm, unlink } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'

/** Lines deleted at once: a million in one go would hold up everything else. */
const LINES_AT_ONCE = 5000

const pause = (): Promise<void> => new Promise((later) => setImmediate(later))

/** A run's own folder. Throws where a name would lead out of the folder of runs. */
export function folderOfRun(runs: string, runId: string): string {
  const folder = resolve(runs, runId)
  if (dirname(folder) !== resolve(runs) || basename(folder) !== runId) {
    throw new Error(`not the name of a run’s folder: ${JSON.stringify(runId)}`)
  }
  return folder
}

/** Removes a folder and what is in it. A link is removed itself, not what it leads to. */
async function removeFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null)
  if (found?.isSymbolicLink()) await unlink(folder)
  else await rm(folder, { recursive: true, force: true })
}

/** Removes the files and the log of a run that the history no longer knows. */
export function createRunRemoval(db: Database, runs: string): (runId: string) => Promise<void> {
  const deleteLines = db.prepare('DELETE FROM log_line WHERE id IN (SELECT id FROM log_line WHERE run_id = ? LIMIT ?)')
  return async (runId) => {
    await removeFolder(folderOfRun(runs, runId))
    while (deleteLines.run(runId, LINES_AT_ONCE).changes > 0) await pause()
  }
}
