import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file that is kept for a while. `at` is its time of change in epoch milliseconds. */
export interface KeptFile {
  readonly file: string
  readonly bytes: number
  readonly at: number
}

/** The files below a folder whose names fit, newest first; none where it is not there. */
export function filesIn(folder: string, name: RegExp): KeptFile[] {
  const entries = readdirIfThere(folder)
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name)
      const found = statSync(file, { throwIfNoEntry: false })
      return found ? [{ file, bytes: found.size, at: found.mtimeMs }] : []
    })
    .sort((a, b) => b.at - a.at || b.file.localeCompare(a.file))
}

function readdirIfThere(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    // Not there, or not ours to read: nothing is to be had of it.
    return []
  }
}

/** Removes all but the newest of such files; one that cannot be removed stays. */
export function keepNewest(folder: string, name: RegExp, most: number): void {
  for (const { file } of filesIn(folder, name).slice(most)) {
    try {
      rmSync(file, { force: true })
    } catch {
      // Somebody reads it just now (Windows); there is a next time.
    }
  }
}
