import { randomUUID } from 'node:crypto'
import SQLite, { type Database } from 'better-sqlite3'
import { CallboardError } from '../../shared/contract/errors.ts'
import { assertKnownVersion, migrate } from './migrations/index.ts'

const WAL_LIMIT_BYTES = 16 * 1024 * 1024

/**
 * Settings of every connection.
 *
 * `synchronous` is set on every open and after the switch to WAL: better-sqlite3 is built so that WAL falls back to
 * NORMAL otherwise, and a commit could be lost with the power.
 */
function configure(db: Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  if (process.platform === 'darwin') db.pragma('fullfsync = 1')
  db.pragma('trusted_schema = OFF')
  db.pragma('foreign_keys = ON')
  db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`)
  db.pragma('busy_timeout = 2000')
}

/**
 * Opens the database at `file` (`:memory:` in tests), migrated and ready.
 *
 * @throws CallboardError `DATABASE_NEWER`, `DATABASE_DAMAGED`, `DISK_FULL` or `DATA_DIR_UNWRITABLE`
 */
export function openDatabase(file: string): Database {
  let db: Database | null = null
  try {
    db = new SQLite(file)
    assertKnownVersion(db)
    configure(db)
    migrate(db)
    db.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('epoch', ?)").run(randomUUID())
    return db
  } catch (thrown) {
    db?.close()
    throw explain(thrown, file)
  }
}

function explain(thrown: unknown, file: string): unknown {
  const code = thrown instanceof SQLite.SqliteError ? thrown.code : ''
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new CallboardError('DATABASE_DAMAGED', `The database is damaged: ${file}`, { cause: thrown })
  }
  // The shared-memory file beside the database finds no room.
  if (code === 'SQLITE_IOERR_SHMSIZE') return new CallboardError('DISK_FULL', 'The disk is full.', { cause: thrown })
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_IOERR')) {
    return new CallboardError('DATA_DIR_UNWRITABLE', `The data folder cannot be written: ${file}`, { cause: thrown })
  }
  return thrown
}
