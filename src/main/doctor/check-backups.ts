import { listBackups } from '../storage/backup/backups.ts'
import { isSoundFile } from '../storage/backup/soundness.ts'
import { type Finding, finding } from './finding.ts'

const OLD_AFTER_MS = 7 * 86_400_000

/** Whether there is a whole copy of the database, and of when. `now` is in epoch milliseconds. */
export function checkBackups(folder: string, now: number): Finding[] {
  const backups = listBackups(folder)
  const [newest] = backups
  if (!newest) return [finding('warning', 'backups', 'There is no backup of the database yet.')]
  const damaged = backups.filter(({ file }) => !isSoundFile(file)).map(({ file }) => file)
  if (damaged.length > 0) return [finding('error', 'backups', 'Some backups are damaged.', damaged)]
  const day = new Date(newest.takenAt).toISOString().slice(0, 10)
  const text = `${backups.length === 1 ? '1 backup' : `${backups.length} backups`}, the newest of ${day}.`
  return [finding(now - newest.takenAt > OLD_AFTER_MS ? 'warning' : 'ok', 'backups', text)]
}
