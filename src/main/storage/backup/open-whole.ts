import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { CallboardError } from '../../../shared/contract/errors.ts'
import type { DataDir } from '../data-dir.ts'
import { openDatabase } from '../database.ts'
import { listBackups } from './backups.ts'
import { restoredMessage, restoreLatest } from './restore.ts'
import { type LeftAs, leftAs, noteOpen } from './seal.ts'
import { isSound, isSoundFile } from './soundness.ts'

export interface WholeDatabase {
  readonly db: Database
  /** What a person must be told of it; null where all is as it was left. */
  readonly warning: string | null
}

const LOG_LOST =
  'Callboard ended without closing its database, and the database’s write-ahead log is gone since: the last moments before that end may be missing from the history.'

/** A database that is gone, or of no length, where there are backups of one. */
const isGone = ({ database, backups }: DataDir): boolean =>
  (!existsSync(database) || statSync(database).size === 0) && listBackups(backups).length > 0

/** Another history from here on: what clients know of the old one's positions means nothing. */
function renewEpoch(db: Database): void {
  db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('epoch', ?)").run(randomUUID())
}

/** Whether an error on opening means damage. A header of noise may well pass for that of a newer version. */
function meansDamage(thrown: unknown, file: string): boolean {
  if (!(thrown instanceof CallboardError)) return false
  return thrown.code === 'DATABASE_DAMAGED' || (thrown.code === 'DATABASE_NEWER' && !isSoundFile(file))
}

/** Opens the database if it is whole; null where it is damaged. */
function openIfSound(dataDir: DataDir, left: LeftAs): Database | null {
  if (isGone(dataDir)) return null
  try {
    const db = openDatabase(dataDir.database)
    if (left === 'untouched' || isSound(db)) return db
    db.close()
    return null
  } catch (thrown) {
    if (meansDamage(thrown, dataDir.database)) return null
    throw thrown
  }
}

/**
 * Opens the database of a data folder; a damaged one is set aside first, and the newest whole backup put in its place.
 *
 * @param now epoch milliseconds
 * @throws CallboardError as `openDatabase`, but for `DATABASE_DAMAGED`
 */
export function openWhole(dataDir: DataDir, now: number): WholeDatabase {
  const left = leftAs(dataDir.database)
  const logLost = left === 'open' && existsSync(dataDir.database) && !existsSync(`${dataDir.database}-wal`)
  const sound = openIfSound(dataDir, left)
  const restored = sound ? null : restoreLatest(dataDir.database, dataDir.backups, dataDir.damaged, now)
  const db = sound ?? openDatabase(dataDir.database)
  noteOpen(dataDir.database)
  if (!restored && !logLost) return { db, warning: null }
  renewEpoch(db)
  return { db, warning: restored ? restoredMessage(restored) : LOG_LOST }
}
