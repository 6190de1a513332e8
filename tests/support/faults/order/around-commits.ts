import { dirname, join } from 'node:path'
import SQLite, { type Database, type Transaction } from 'better-sqlite3'
import type { CallboardEvent } from '../../../../src/shared/domain/event.ts'

type Work = (...given: unknown[]) => unknown

/** Puts something around every immediate transaction of this process; `commit` does it, and answers when it is on disk. */
export function aroundCommits(around: (db: Database, given: unknown, commit: () => unknown) => unknown): void {
  const { transaction } = SQLite.prototype
  SQLite.prototype.transaction = function wrap(this: Database, work: Work) {
    const made = transaction.call(this, work) as Transaction<Work>
    const immediate: Work = (...given) => around(this, given[0], () => made.immediate(...given))
    return Object.assign((...given: unknown[]) => made(...given), { immediate })
  } as typeof transaction
}

/** What one task keeps. Paths are absolute. */
interface KeptByTask {
  readonly task: string
  readonly files: readonly string[]
}

/** What a transaction's argument keeps, where it is the journal's. */
export function keptIn(db: Database, given: unknown): KeptByTask[] {
  const events = (given as { readonly events?: readonly CallboardEvent[] } | undefined)?.events ?? []
  return events.flatMap(({ type, data }) =>
    type === 'task:succeeded'
      ? { task: data.taskId, files: data.artifacts.map(({ path }) => join(dirname(db.name), path)) }
      : [],
  )
}
