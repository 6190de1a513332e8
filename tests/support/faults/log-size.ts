import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { openStorage } from '../../../src/main/storage/storage.ts'
import type { CallboardEvent } from '../../../src/shared/domain/event.ts'

export interface LogSizeTrial {
  readonly commits: number
  /** Somebody reads, and does not come to an end: a fault that the verdict must find. */
  readonly endlessReader?: boolean
}

export interface LogSizeVerdict {
  readonly commits: number
  /** The largest that the write-ahead log became, in MiB. */
  readonly mostMiB: number
  /** Its size when the folder was closed; 0 where it is gone. */
  readonly leftMiB: number
  readonly databaseMiB: number
}

const RUN = 'r'
const LINE = 'frame 15 of 96, and some more words about it, as a task that is at work may write them. '.repeat(3)

const eventAt = (seq: number): CallboardEvent => ({
  seq,
  runId: RUN,
  at: seq,
  type: 'step:started',
  data: { stepId: 'portrait' },
})

const sizeOf = (file: string): number => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20

/** Commits events and log lines one by one, while the log is read now and then, and watches the write-ahead log. */
export async function commitForLong({ commits, endlessReader = false }: LogSizeTrial): Promise<LogSizeVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-wal-'))
  const storage = openStorage(folder, {
    onTrouble: (error) => {
      throw error
    },
  })
  const file = storage.dataDir.database
  const reader = endlessReader ? new SQLite(file, { readonly: true }) : null
  reader?.exec('BEGIN; SELECT count(*) FROM event')
  let mostMiB = 0
  for (let seq = 1; seq <= commits; seq++) {
    storage.journal.commit({ events: [eventAt(seq)], runs: [], attempts: [] })
    storage.logs.append([{ runId: RUN, at: seq, level: 'info', step: 'portrait', item: null, attempt: 1, text: LINE }])
    if (seq % 50 > 0) continue
    mostMiB = Math.max(mostMiB, sizeOf(`${file}-wal`))
    if (seq % 500 === 0) await storage.logReader.ask('log.window', { runId: RUN, after: 0, limit: 100 })
    await turn()
  }
  reader?.close()
  await storage.logReader.close()
  await storage.close()
  const verdict = { commits, mostMiB, leftMiB: sizeOf(`${file}-wal`), databaseMiB: sizeOf(file) }
  rmSync(folder, { recursive: true, force: true })
  return verdict
}
