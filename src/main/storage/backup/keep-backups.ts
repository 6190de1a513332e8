import type { Database } from 'better-sqlite3'
import type { Clock } from '../../../shared/clock.ts'
import { type CallboardError, toCallboardError } from '../../../shared/contract/errors.ts'
import { backupDueAt, takeBackup } from './backups.ts'

/** After a start nobody should wait for the copy of a database; a minute later nobody does. */
const NOT_BEFORE_MS = 60_000
/** A disk that has no room for a copy has none a minute later either. */
const AFTER_TROUBLE_MS = 3_600_000

export interface BackupKeeper {
  /** Takes the backup that is due, since nobody knows when the next start is, and settles when it is done. */
  close(): Promise<void>
}

/** Takes a backup a day of a database that stays open. */
export function keepBackups(
  db: Database,
  folder: string,
  clock: Clock,
  onTrouble: (error: CallboardError) => void,
): BackupKeeper {
  let running: Promise<void> | null = null
  let cancel = plan(NOT_BEFORE_MS)

  function plan(atLeastMs: number): () => void {
    const wait = Math.max(atLeastMs, backupDueAt(folder, clock.now()) - clock.now())
    return clock.after(wait, () => {
      running = copy().then((taken) => {
        running = null
        cancel = plan(taken ? NOT_BEFORE_MS : AFTER_TROUBLE_MS)
      })
    })
  }

  async function copy(): Promise<boolean> {
    try {
      await takeBackup(db, folder, clock.now())
      return true
    } catch (thrown) {
      onTrouble(toCallboardError(thrown))
      return false
    }
  }

  return {
    async close() {
      cancel()
      await running
      cancel()
      if (backupDueAt(folder, clock.now()) <= clock.now()) await copy()
    },
  }
}
