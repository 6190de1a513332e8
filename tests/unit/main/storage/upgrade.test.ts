import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { migrate } from '../../../../src/main/storage/migrations/index.ts'
import { createTimingTable } from '../../../../src/main/storage/timing-table.ts'
import { tempDir } from '../../../support/temp-dir.ts'

/** A row for each table of the first Callboard. */
const ROWS = `
  INSERT INTO meta VALUES ('epoch', 'e1');
  INSERT INTO event VALUES (1, 'r', 5, 'run:started', '{}');
  INSERT INTO run VALUES ('r', 'show-production', 'A show', 'succeeded', 1, NULL, 1, 2, 9, 1);
  INSERT INTO attempt VALUES (1, 'r', 'show-production', 'portrait', 'c1', 1, 'succeeded', 'builtin', 2, 3, 8, NULL, 0.5, 2);
  INSERT INTO artifact VALUES ('a', 'r', 'portrait', 'c1', 'image', 'runs/r/portrait/c1.png', 'image/png', 4, 'x', 1);
  INSERT INTO log_line VALUES (1, 'r', 4, 1, 'portrait', 'c1', 1, 'lamp lit');
  INSERT INTO setting VALUES ('k', '1');
  INSERT INTO access_token VALUES (1, 'ci', 'watch', x'00', 1, NULL);
`
const TABLES = ['meta', 'event', 'run', 'attempt', 'artifact', 'log_line', 'setting', 'access_token']

const rowsOf = (db: SQLite.Database) =>
  Object.fromEntries(TABLES.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]))

describe('a data folder of the first Callboard', () => {
  it('keeps every row of every table when a newer one opens it', () => {
    const file = join(tempDir(), 'callboard.db')
    const old = new SQLite(file)
    migrate(old, 1)
    old.exec(ROWS)
    const before = rowsOf(old)
    old.close()

    const db = openDatabase(file)
    const after = rowsOf(db)
    for (const table of TABLES) expect(after[table], table).toMatchObject(before[table] ?? [])
    expect(db.prepare("SELECT rowid FROM log_text WHERE log_text MATCH 'lamp'").all()).toHaveLength(1)
    expect(createTimingTable(db).ofRun('r')).toMatchObject([{ step: 'portrait', load: 0.5, runRunning: null }])
    db.close()
  })
})
