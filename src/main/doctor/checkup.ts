import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import type { DataDir } from '../storage/data-dir.ts'
import { takeOwnership } from '../storage/owner-lock.ts'
import { checkBackups } from './check-backups.ts'
import { checkDatabase } from './check-database.ts'
import { checkEnds } from './check-ends.ts'
import { checkFiles, findStrays } from './check-files.ts'
import { type Finding, finding } from './finding.ts'

/** The database, to be read beside whoever owns it; null where there is none that can be opened. */
function openToRead(file: string): Database | null {
  try {
    return new SQLite(file, { readonly: true, fileMustExist: true })
  } catch (thrown) {
    if (thrown instanceof SQLite.SqliteError) return null
    throw thrown
  }
}

async function look(dataDir: DataDir, db: Database): Promise<Finding[]> {
  const inDatabase = checkDatabase(db)
  if (inDatabase[0]?.severity === 'error') return inDatabase
  return [...inDatabase, ...(await checkFiles(dataDir.root, db))]
}

/**
 * Looks a data folder through: database, journal, files against their digests, leftovers, backups, how the program has ended.
 *
 * Nothing is changed, so that it can be done beside a Callboard that works on the folder; then what is being made at
 * that moment may show as left over.
 *
 * @param now epoch milliseconds
 */
export async function examine(dataDir: DataDir, now: number): Promise<Finding[]> {
  const ends = checkEnds(dataDir.root)
  if (!existsSync(dataDir.database)) {
    const bad = ends.filter(({ severity }) => severity !== 'ok')
    return [finding('warning', 'database', 'There is no database yet.'), ...bad]
  }
  const backups = [...checkBackups(dataDir.backups, now), ...ends]
  const db = openToRead(dataDir.database)
  if (!db) return [finding('error', 'database', 'The database cannot be opened.'), ...backups]
  try {
    return [...(await look(dataDir, db)), ...backups]
  } catch (thrown) {
    if (!(thrown instanceof SQLite.SqliteError)) throw thrown
    return [finding('error', 'database', `The database cannot be read: ${thrown.message}.`), ...backups]
  } finally {
    db.close()
  }
}

/**
 * Removes files that nothing names.
 *
 * @returns their paths, relative to the data folder
 * @throws CallboardError `DATA_DIR_IN_USE` while a Callboard works on the folder: it may be about to name them
 */
export async function tidyUp(dataDir: DataDir): Promise<string[]> {
  const release = takeOwnership(dataDir.lock)
  const db = openToRead(dataDir.database)
  try {
    const strays = db ? await findStrays(dataDir.root, db) : []
    for (const path of strays) await rm(join(dataDir.root, ...path.split('/')), { force: true })
    return strays
  } finally {
    db?.close()
    release()
  }
}
