import type { Database } from 'better-sqlite3'
import { CallboardError } from '../../../shared/contract/errors.ts'
import { first } from './0001-first.ts'
import { estimates } from './0002-estimates.ts'

interface Migration {
  readonly version: number
  readonly sql: string
}

/** In order, append-only: what has shipped is never edited. */
export const MIGRATIONS: readonly Migration[] = [first, estimates]

export const LATEST_VERSION = MIGRATIONS.length

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Looks whether this Callboard knows a database's schema, before anything in the file is touched.
 *
 * @throws CallboardError `DATABASE_NEWER` where the file was written by a later Callboard
 */
export function assertKnownVersion(db: Database): void {
  const version = versionOf(db)
  if (version <= LATEST_VERSION) return
  throw new CallboardError(
    'DATABASE_NEWER',
    `This data folder was written by a newer Callboard (database ${version}, this one knows ${LATEST_VERSION}). Update Callboard, or choose another data folder.`,
  )
}

/** Brings a database up to `target`, each step in a transaction of its own. */
export function migrate(db: Database, target = LATEST_VERSION): void {
  const version = versionOf(db)
  for (const migration of MIGRATIONS) {
    if (migration.version <= version || migration.version > target) continue
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`user_version = ${migration.version}`)
    })()
  }
}
