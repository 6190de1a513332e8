import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backupDueAt, listBackups, takeBackup } from '../../../../src/main/storage/backup/backups.ts'
import { keepBackups } from '../../../../src/main/storage/backup/keep-backups.ts'
import { openWhole } from '../../../../src/main/storage/backup/open-whole.ts'
import { noteClosed } from '../../../../src/main/storage/backup/seal.ts'
import { isSoundFile } from '../../../../src/main/storage/backup/soundness.ts'
import { type DataDir, prepareDataDir } from '../../../../src/main/storage/data-dir.ts'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createRandom, type Random } from '../../../../src/shared/random.ts'
import { createManualClock } from '../../../support/manual-clock.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 20, 12)
const unexpected = (error: Error): never => {
  throw error
}

/** Some hundred events, as many pages as a small production has. */
function fill(db: SQLite.Database, from = 1): void {
  const insert = db.prepare("INSERT INTO event VALUES (?, 'r', 1, 'run:started', ?)")
  db.transaction(() => {
    for (let seq = from; seq < from + 300; seq++) insert.run(seq, JSON.stringify({ words: 'x'.repeat(400), seq }))
  })()
}

const countEvents = (db: SQLite.Database): unknown => db.prepare('SELECT count(*) FROM event').pluck().get()
const epochOf = (db: SQLite.Database): unknown => db.prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get()

/** A closed data folder with 600 events, of which the backup has 300. */
async function closedFolder(): Promise<{ dataDir: DataDir; epoch: unknown }> {
  const dataDir = prepareDataDir(tempDir())
  const db = openDatabase(dataDir.database)
  fill(db)
  await takeBackup(db, dataDir.backups, NOW - DAY)
  fill(db, 301)
  const epoch = epochOf(db)
  db.close()
  noteClosed(dataDir.database)
  return { dataDir, epoch }
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file)
  bytes.copy(content, at)
  writeFileSync(file, content)
}

const noise = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => Math.floor(random.next() * 256)))

type Damage = readonly [string, (file: string, random: Random) => void]

const DAMAGES: readonly Damage[] = [
  ['truncated in the middle', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096)],
  ['truncated within a page', (file) => truncateSync(file, readFileSync(file).length - 1500)],
  ['of no length', (file) => truncateSync(file, 0)],
  ['gone', (file) => rmSync(file)],
  ['with a wrong header', (file) => overwrite(file, 0, Buffer.from('a shopping list\0'))],
  ['with a header of noise', (file, random) => overwrite(file, 0, noise(random, 100))],
  ['no database at all', (file) => writeFileSync(file, 'milk, bread, eggs and a good deal more than that'.repeat(99))],
  ...[1, 2, 3, 4].map(
    (n): Damage => [
      `with zeroed pages (${n})`,
      (file, random) => {
        const pages = readFileSync(file).length / 4096
        for (let k = 0; k < 4; k++) overwrite(file, 4096 * Math.floor(random.next() * pages), Buffer.alloc(4096))
      },
    ],
  ),
  ...[1, 2, 3, 4, 5, 6, 7].map(
    (n): Damage => [
      `with random bytes in it (${n})`,
      (file, random) => {
        for (let k = 0; k < 40; k++) {
          overwrite(file, Math.floor(random.next() * (readFileSync(file).length - 64)), noise(random, 64))
        }
      },
    ],
  ),
  [
    'with its first page in the middle of others',
    (file) => overwrite(file, 4096 * 5, readFileSync(file).subarray(0, 4096)),
  ],
]

describe('a damaged database', () => {
  it.each(DAMAGES)('%s is set aside, and the last backup stands in its place', async (name, damage) => {
    const { dataDir, epoch } = await closedFolder()
    damage(dataDir.database, createRandom(`damage|${name}`))
    const kept = existsSync(dataDir.database) ? readFileSync(dataDir.database) : null
    const { db, warning } = openWhole(dataDir, NOW)
    expect(countEvents(db)).toBe(300)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(epochOf(db)).not.toBe(epoch)
    expect(warning).toContain('backup of 2026-11-19 12:00')
    const [folder] = readdirSync(dataDir.damaged)
    if (kept) expect(readFileSync(join(dataDir.damaged, folder ?? '', 'callboard.db'))).toEqual(kept)
    db.close()
  })

  it('without its write-ahead log goes on with what it has, and says what may be missing', async () => {
    const { dataDir, epoch } = await closedFolder()
    const { db: crashed } = openWhole(dataDir, NOW)
    fill(crashed, 601)
    const asItStood = readFileSync(dataDir.database)
    crashed.close()
    writeFileSync(dataDir.database, asItStood)
    const { db, warning } = openWhole(dataDir, NOW)
    expect(countEvents(db)).toBe(600)
    expect(warning).toContain('write-ahead log is gone')
    expect(epochOf(db)).not.toBe(epoch)
    db.close()
  })

  it('without any backup is set aside all the same, and a new history begins', () => {
    const dataDir = prepareDataDir(tempDir())
    writeFileSync(dataDir.database, 'milk, bread, eggs and a good deal more than that'.repeat(99))
    const { db, warning } = openWhole(dataDir, NOW)
    expect(countEvents(db)).toBe(0)
    expect(warning).toContain('no backup yet')
    expect(readdirSync(dataDir.damaged)).toHaveLength(1)
    db.close()
  })

  it('stays where it is while there is no room to copy the backup, and is set aside once there is', async () => {
    const { dataDir } = await closedFolder()
    truncateSync(dataDir.database, 5000)
    mkdirSync(`${dataDir.database}.restoring`)
    expect(() => openWhole(dataDir, NOW)).toThrow()
    expect(readFileSync(dataDir.database)).toHaveLength(5000)
    rmSync(`${dataDir.database}.restoring`, { recursive: true })
    const { db } = openWhole(dataDir, NOW)
    expect(countEvents(db)).toBe(300)
    expect(readdirSync(dataDir.damaged)).toHaveLength(1)
    db.close()
  })

  it('is not replaced by a backup that is damaged itself, but by the one before', async () => {
    const { dataDir } = await closedFolder()
    const good = listBackups(dataDir.backups)[0]?.file ?? ''
    const bad = join(dataDir.backups, `callboard-${NOW}.db`)
    writeFileSync(bad, readFileSync(good).subarray(0, 9000))
    truncateSync(dataDir.database, 5000)
    const { db } = openWhole(dataDir, NOW)
    expect(countEvents(db)).toBe(300)
    db.close()
  })
})

describe('a whole database', () => {
  it('is opened as it is, without a word', async () => {
    const { dataDir, epoch } = await closedFolder()
    for (let start = 0; start < 3; start++) {
      const { db, warning } = openWhole(dataDir, NOW)
      expect([warning, countEvents(db), epochOf(db)]).toEqual([null, 600, epoch])
      db.close()
      noteClosed(dataDir.database)
    }
    expect(existsSync(dataDir.damaged)).toBe(false)
  })

  it('is looked through when somebody has written to it since it was closed', async () => {
    const { dataDir } = await closedFolder()
    appendFileSync(dataDir.database, Buffer.alloc(4096, 7))
    const { db, warning } = openWhole(dataDir, NOW)
    expect(warning === null || warning.includes('backup')).toBe(true)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})

describe('daily backups', () => {
  it('are whole, and three are kept', async () => {
    const dataDir = prepareDataDir(tempDir())
    const db = openDatabase(dataDir.database)
    fill(db)
    for (let day = 0; day < 5; day++) await takeBackup(db, dataDir.backups, NOW + day * DAY)
    const backups = listBackups(dataDir.backups)
    expect(backups.map(({ takenAt }) => (takenAt - NOW) / DAY)).toEqual([4, 3, 2])
    expect(backups.every(({ file }) => isSoundFile(file))).toBe(true)
    db.close()
  })

  it('of a time when the clock was wrong do not push out those of today, nor are put in place before them', async () => {
    const { dataDir } = await closedFolder()
    const db = openDatabase(dataDir.database)
    for (const year of [1, 2, 3]) await takeBackup(db, dataDir.backups, NOW + year * 365 * DAY)
    fill(db, 601)
    await takeBackup(db, dataDir.backups, NOW)
    expect(backupDueAt(dataDir.backups, NOW)).toBe(NOW + DAY)
    expect(listBackups(dataDir.backups)).toHaveLength(3)
    db.close()
    rmSync(dataDir.database)
    const { db: restored } = openWhole(dataDir, NOW + 1)
    expect(countEvents(restored)).toBe(900)
    restored.close()
  })

  it('are due a day after the last, and at once where there is none', async () => {
    const dataDir = prepareDataDir(tempDir())
    expect(backupDueAt(dataDir.backups, NOW)).toBe(NOW)
    const db = openDatabase(dataDir.database)
    await takeBackup(db, dataDir.backups, NOW)
    expect(backupDueAt(dataDir.backups, NOW + 5)).toBe(NOW + DAY)
    expect(backupDueAt(dataDir.backups, NOW - DAY)).toBe(NOW - DAY)
    db.close()
  })

  it('are taken while the program runs, and when it ends if one is due', async () => {
    const dataDir = prepareDataDir(tempDir())
    const db = openDatabase(dataDir.database)
    const clock = createManualClock(NOW)
    const first = keepBackups(db, dataDir.backups, clock, unexpected)
    await first.close()
    expect(listBackups(dataDir.backups)).toHaveLength(1)
    const second = keepBackups(db, dataDir.backups, clock, unexpected)
    clock.advance(DAY)
    await second.close()
    expect(listBackups(dataDir.backups)).toHaveLength(2)
    expect(clock.timers).toBe(0)
    db.close()
  })

  it('that cannot be taken are told of, and harm nothing', async () => {
    const dataDir = prepareDataDir(tempDir())
    writeFileSync(dataDir.backups, 'a file where the folder should be')
    const db = openDatabase(dataDir.database)
    const told: string[] = []
    const keeper = keepBackups(db, join(dataDir.backups, 'below'), createManualClock(NOW), (error) =>
      told.push(error.message),
    )
    await keeper.close()
    expect(told).toHaveLength(1)
    fill(db)
    expect(countEvents(db)).toBe(300)
    db.close()
  })
})
