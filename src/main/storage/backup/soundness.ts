import SQLite, { type Database } from 'better-sqlite3'

/** Events whose text is no JSON: SQLite has no sums over its pages, so damage may lie where only the content shows it. */
function hasUnreadableEvents(db: Database): boolean {
  const events = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'event'").get()
  return (
    events !== undefined && db.prepare('SELECT 1 FROM event WHERE NOT json_valid(data) LIMIT 1').get() !== undefined
  )
}

/** Whether everything in an open database can be read and fits together. */
export function isSound(db: Database): boolean {
  try {
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok' && !hasUnreadableEvents(db)
  } catch (thrown) {
    if (thrown instanceof SQLite.SqliteError) return false
    throw thrown
  }
}

/** Whether a database file that nobody has open is whole. */
export function isSoundFile(file: string): boolean {
  let db: Database | null = null
  try {
    db = new SQLite(file, { readonly: true, fileMustExist: true })
    return isSound(db)
  } catch (thrown) {
    if (thrown instanceof SQLite.SqliteError) return false
    throw thrown
  } finally {
    db?.close()
  }
}
