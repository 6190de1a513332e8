/**
 * Loaded before a program (`node --import`), it makes the program work in a wrong order: the one that `CALLBOARD_FAULT`
 * names. An audit that does not find it is worth nothing.
 */

import fs from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import SQLite, { type Database, type Statement } from 'better-sqlite3'
import { aroundCommits, keptIn } from './around-commits.ts'

/** How late what comes too late is, in milliseconds: well after the commit that should have waited for it. */
const LATE_MS = 100

const probe = await fs.promises.open(import.meta.filename)
const handles = Object.getPrototypeOf(probe) as FileHandle
await probe.close()
const { sync } = handles
const { open, rename } = fs.promises

const later = (work: () => Promise<void>): void => void setTimeout(() => void work(), LATE_MS)

/** Wrong orders by name. */
const PLANTS = {
  /** The name is there before the content is. */
  'rename-before-write'() {
    handles.sync = async function skipFiles(this: FileHandle) {
      if ((await this.stat()).isDirectory()) await sync.call(this)
    }
    fs.promises.rename = async (from, to) => {
      await rename(from, to)
      const file = await open(to, 'r+')
      await sync.call(file)
      await file.close()
    }
  },
  'commit-before-rename'() {
    fs.promises.rename = async (from, to) => {
      await fs.promises.copyFile(from, `${to}.late`)
      later(() => rename(`${to}.late`, to))
    }
  },
  'no-sync-of-folder'() {
    handles.sync = async function skipFolders(this: FileHandle) {
      if (!(await this.stat()).isDirectory()) await sync.call(this)
    }
  },
  'told-before-commit'() {
    aroundCommits((db, given, commit) => {
      for (const { task, files } of keptIn(db, given)) fs.writeSync(1, `tell ${task} ${files.join(',')}\n`)
      return commit()
    })
  },
  /** A start that forgets what finished last, and so does it again. */
  'rerun-of-finished-work'() {
    const { prepare } = SQLite.prototype
    SQLite.prototype.prepare = function forget(this: Database, sql: string) {
      const statement = prepare.call(this, sql) as Statement
      if (!/FROM event WHERE run_id = \? AND seq > \?/.test(sql)) return statement
      const all = statement.all.bind(statement)
      statement.all = (...given: unknown[]) => {
        const rows = all(...given) as { readonly type: string }[]
        const last = rows.findLastIndex(({ type }) => type === 'task:succeeded')
        return rows.filter((_row, index) => index !== last)
      }
      return statement
    } as typeof prepare
  },
} as const satisfies Record<string, () => void>

export type PlantedFault = keyof typeof PLANTS

PLANTS[process.env.CALLBOARD_FAULT as PlantedFault]()
syncBuiltinESMExports()
