import SQLite from 'better-sqlite3'
import { CallboardError } from '../../shared/contract/errors.ts'

function explain(cause: unknown, lockFile: string): unknown {
  const code = cause instanceof SQLite.SqliteError ? cause.code : ''
  if (code.startsWith('SQLITE_BUSY')) {
    return new CallboardError('DATA_DIR_IN_USE', 'Another Callboard already uses this data folder.', { cause })
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR')) {
    return new CallboardError('DATA_DIR_UNWRITABLE', `The data folder cannot be written: ${lockFile}`, { cause })
  }
  return cause
}

/**
 * Makes this process the one owner of a data folder until it releases the lock or dies.
 *
 * The lock is an exclusive transaction that never ends on a small SQLite file of its own: the operating system drops
 * it with the process, however that ends, so no stale lock can be left behind, and it works alike on all platforms.
 *
 * @returns a function that releases the lock
 * @throws CallboardError `DATA_DIR_IN_USE` where another process owns the folder, `DATA_DIR_UNWRITABLE`
 */
export function takeOwnership(lockFile: string): () => void {
  let db: SQLite.Database | null = null
  try {
    db = new SQLite(lockFile, { timeout: 0 })
    // Nothing is ever written to it, so it needs no journal, nor room for one on a full disk.
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (thrown) {
    db?.close()
    throw explain(thrown, lockFile)
  }
  const owner = db
  return () => {
    owner.exec('ROLLBACK')
    owner.close()
  }
}
