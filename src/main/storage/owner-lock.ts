import SQLite from 'better-sqlite3'
import { CallboardError } from '../../shared/contract/errors.ts'

function explain(cause: unknown): unknown {
  if (!(cause instanceof SQLite.SqliteError && cause.code.startsWith('SQLITE_BUSY'))) return cause
  return new CallboardError('DATA_DIR_IN_USE', 'Another Callboard already uses this data folder.', { cause })
}

/**
 * Makes this process the one owner of a data folder until it releases the lock or dies.
 *
 * The lock is an exclusive transaction that never ends on a small SQLite file of its own: the operating system drops
 * it with the process, however that ends, so no stale lock can be left behind, and it works alike on all platforms.
 *
 * @returns a function that releases the lock
 * @throws CallboardError `DATA_DIR_IN_USE` where another process owns the folder
 */
export function takeOwnership(lockFile: string): () => void {
  const db = new SQLite(lockFile, { timeout: 0 })
  try {
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (thrown) {
    db.close()
    throw explain(thrown)
  }
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}
