import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { putInPlace } from '../files/durable.ts'

/** How many backups are kept. */
const KEPT = 3
const DAY_MS = 86_400_000
const NAME = /^callboard-(\d{13})\.db$/

export interface Backup {
  readonly file: string
  /** Epoch milliseconds. */
  readonly takenAt: number
}

/**
 * The backups in a folder, newest first; those from the future, when a clock was wrong, after all others.
 *
 * @param now epoch milliseconds
 */
export function listBackups(folder: string, now = Number.POSITIVE_INFINITY): Backup[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (thrown) {
    const { code } = thrown as { readonly code?: unknown }
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw thrown
  }
  return names
    .flatMap((name) => {
      const at = NAME.exec(name)?.[1]
      return at === undefined ? [] : [{ file: join(folder, name), takenAt: Number(at) }]
    })
    .sort((a, b) => Number(a.takenAt > now) - Number(b.takenAt > now) || b.takenAt - a.takenAt)
}

/** When the next daily backup is due, in epoch milliseconds; a backup from the future (a clock was wrong) counts not. */
export function backupDueAt(folder: string, now: number): number {
  const latest = listBackups(folder).find(({ takenAt }) => takenAt <= now)
  return latest ? latest.takenAt + DAY_MS : now
}

/**
 * Copies an open database, while it is worked with, and lets go of the oldest copies.
 *
 * The copy is whole or absent: it is made under another name, and gets its own when it is on disk.
 */
export async function takeBackup(db: Database, folder: string, now: number): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, 'unfinished.db')
  rmSync(unfinished, { force: true })
  try {
    await db.backup(unfinished)
    const file = join(folder, `callboard-${String(now).padStart(13, '0')}.db`)
    await putInPlace(unfinished, file)
    for (const old of listBackups(folder, now).slice(KEPT)) await rm(old.file, { force: true })
    return { file, takenAt: now }
  } finally {
    rmSync(unfinished, { force: true })
  }
}
