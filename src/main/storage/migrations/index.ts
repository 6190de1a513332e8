import type { Database } from 'better-sqlite3'
import { CallboardError } from '../../../shared/contract/errors.ts'
import { first } from './0001-first.ts'

interface Migration {
  readonly version: number
  readonly sql: string
}

/** In order, append-only: what has shipped is never edited. */
export const MIGRATIONS: readonly Migration[] = [first]

export const LATEST_VERSION = MIGRATIONS.length

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings a database up to `target`, each step in a transaction of its own.
 *
 * @throws CallboardError `DATABASE_NEWER` where the file was written by a later Callboard; it is left as it is.
 */
export function migrate(db: Database, target = LATEST_VERSION): void {
  const version = versionOf(db)
  if (version > LATEST_VERSION) {
    throw new CallboardError(
      'DATABASE_NEWER',
      `This data folder was written by a newer Callboard (database ${version}, this one knows ${LATEST_VERSION}). Update Callboard, or choose another data folder.`,
    )
  }
  for (const migration of MIGRATIONS) {
    if (migration.version <= version || migration.version > target) continue
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
    })()
  }
}
