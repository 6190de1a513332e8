import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { syncFileNow, syncFolderNow } from '../files/durable.ts'
import { type Backup, listBackups } from './backups.ts'
import { isSoundFile } from './soundness.ts'

/** What was done about a damaged database. */
export interface Restored {
  /** Folder that the damaged files were moved to. */
  readonly setAside: string
  /** The backup that took their place; null where there was none, so that the history begins anew. */
  readonly backup: Backup | null
}

/** A folder that does not exist yet: two databases may be damaged in one millisecond of a test, or of a wrong clock. */
function freshFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  for (let n = 1; ; n++) {
    const folder = join(parent, n === 1 ? name : `${name}-${n}`)
    if (existsSync(folder)) continue
    mkdirSync(folder, { mode: 0o700 })
    return folder
  }
}

/** Copies the newest whole backup beside the database; null where there is none. */
function copyLatest(backups: string, now: number, copy: string): Backup | null {
  const backup = listBackups(backups, now).find(({ file }) => isSoundFile(file)) ?? null
  if (!backup) return null
  try {
    copyFileSync(backup.file, copy)
    syncFileNow(copy)
  } catch (thrown) {
    rmSync(copy, { force: true })
    throw thrown
  }
  return backup
}

/**
 * Moves a damaged database aside and puts the newest whole backup in its place.
 *
 * Nothing is deleted: the damaged files stay for somebody who can make more of them. The copy comes first, since it is
 * what may fail, on a full disk for one: then all is as it was.
 */
export function restoreLatest(database: string, backups: string, aside: string, now: number): Restored {
  const copy = `${database}.restoring`
  const backup = copyLatest(backups, now, copy)
  const setAside = freshFolder(aside, new Date(now).toISOString().replaceAll(':', '-'))
  for (const suffix of ['', '-wal', '-shm']) {
    const file = `${database}${suffix}`
    if (existsSync(file)) renameSync(file, join(setAside, basename(file)))
  }
  if (backup) renameSync(copy, database)
  syncFolderNow(join(database, '..'))
  return { setAside, backup }
}

const when = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 16)

/** What a person is told. */
export function restoredMessage({ setAside, backup }: Restored): string {
  const kept = `The damaged files are kept in ${setAside}.`
  return backup
    ? `The database was damaged. The backup of ${when(backup.takenAt)} (UTC) was put in its place; what came after it is not in the history, but its files are still there. ${kept}`
    : `The database was damaged, and there was no backup yet. The history begins anew; files of earlier shows are still there. ${kept}`
}
