import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { LATEST_VERSION, MIGRATIONS, migrate, versionOf } from '../../../../src/main/storage/migrations/index.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const tables = (db: SQLite.Database): string[] =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]

describe('opening the database', () => {
  it('is durable on every open: WAL with synchronous FULL', () => {
    const file = join(tempDir(), 'callboard.db')
    for (const time of ['first', 'second']) {
      const db = openDatabase(file)
      expect(db.pragma('journal_mode', { simple: true }), time).toBe('wal')
      expect(db.pragma('synchronous', { simple: true }), time).toBe(2)
      expect(db.pragma('trusted_schema', { simple: true }), time).toBe(0)
      db.exec("INSERT OR REPLACE INTO meta VALUES ('x', 'y')")
      expect(db.pragma('synchronous', { simple: true }), time).toBe(2)
      db.close()
    }
  })

  it('keeps its epoch over restarts, and gives another database another', () => {
    const folder = tempDir()
    const epochOf = (name: string) => {
      const db = openDatabase(join(folder, name))
      const epoch = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get()
      db.close()
      return epoch
    }
    const first = epochOf('a.db')
    expect(epochOf('a.db')).toBe(first)
    expect(epochOf('b.db')).not.toBe(first)
  })

  it('refuses a database of a newer Callboard and leaves it as it is', () => {
    const file = join(tempDir(), 'callboard.db')
    const newer = new SQLite(file)
    newer.pragma(`user_version = ${LATEST_VERSION + 1}`)
    newer.close()
    const before = readFileSync(file)
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'DATABASE_NEWER' }))
    expect(readFileSync(file)).toEqual(before)
    const after = new SQLite(file, { readonly: true })
    expect(versionOf(after)).toBe(LATEST_VERSION + 1)
    expect(tables(after)).toEqual([])
    after.close()
  })

  it('says so when the file is no database', () => {
    const file = join(tempDir(), 'callboard.db')
    writeFileSync(file, 'this is a shopping list, not a database, and it is long enough to be looked at closely')
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'DATABASE_DAMAGED' }))
  })
})

describe('migrating', () => {
  it('leads step by step from an empty file to the schema of today', () => {
    const db = new SQLite(':memory:')
    for (const { version } of MIGRATIONS) {
      migrate(db, version)
      expect(versionOf(db)).toBe(version)
    }
    expect(tables(db)).toEqual(
      expect.arrayContaining(['access_token', 'artifact', 'attempt', 'event', 'log_line', 'meta', 'run', 'setting']),
    )
    migrate(db)
    expect(versionOf(db)).toBe(LATEST_VERSION)
    db.close()
  })

  it('numbers its steps from 1 without a gap', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
  })

  it('keeps every table strict, so that a value of the wrong type is refused', () => {
    const db = new SQLite(':memory:')
    migrate(db)
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
    expect(loose).toEqual([])
    expect(() => db.exec("INSERT INTO event VALUES (1, 'r', 'noon', 'run:started', '{}')")).toThrow()
    db.close()
  })

  it('goes back to where it was when a step fails in the middle', () => {
    const db = new SQLite(':memory:')
    db.exec('CREATE TABLE run (unexpected TEXT)')
    expect(() => migrate(db)).toThrow()
    expect(versionOf(db)).toBe(0)
    expect(tables(db)).toEqual(['run'])
    db.close()
  })
})
