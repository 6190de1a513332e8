import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../../shared/clock.ts'
import type { CallboardError } from '../../shared/contract/errors.ts'
import type { Workspace } from '../engine/ports.ts'
import { type ArtifactTable, createArtifactTable } from './artifact-table.ts'
import { keepBackups } from './backup/keep-backups.ts'
import { openWhole } from './backup/open-whole.ts'
import { noteClosed } from './backup/seal.ts'
import { type DataDir, prepareDataDir } from './data-dir.ts'
import { createReserve, withReserve } from './files/reserve.ts'
import { hasRoom } from './files/room.ts'
import { createWorkspace } from './files/workspace.ts'
import { createForecastTable, type ForecastTable } from './forecast-table.ts'
import { createJournal, type SqliteJournal } from './journal.ts'
import { createLogTable, type LogTable } from './log-table.ts'
import { createLogReader, type LogReader } from './logs/log-reader.ts'
import { takeOwnership } from './owner-lock.ts'
import { createRunRemoval } from './remove-run.ts'
import { createRunTable, type RunTable } from './run-table.ts'
import { createSettingTable, type SettingTable } from './setting-table.ts'
import { createTimingTable, type TimingTable } from './timing-table.ts'
import { createTokenTable, type TokenTable } from './token-table.ts'

/** An owned data folder: its database and its files. */
export interface Storage {
  readonly dataDir: DataDir
  /** What a person must be told of how the database was found; null where all is well. */
  readonly warning: string | null
  readonly journal: SqliteJournal
  readonly runs: RunTable
  readonly timings: TimingTable
  readonly forecasts: ForecastTable
  readonly artifacts: ArtifactTable
  readonly logs: LogTable
  readonly logReader: LogReader
  readonly settings: SettingTable
  readonly tokens: TokenTable
  readonly workspace: Workspace
  /** Whether there is room again to go on with runs that a full disk has paused. */
  hasRoom(): Promise<boolean>
  /** Removes what attempts of earlier processes left unfinished. */
  removeStrays(runIds: readonly string[]): Promise<void>
  /** Removes the files and the log of a run that has been deleted. */
  removeRun(runId: string): Promise<void>
  close(): Promise<void>
}

export interface StorageOptions {
  /** Told when a daily backup could not be taken. */
  readonly onTrouble: (error: CallboardError) => void
}

/**
 * Takes a data folder and opens what is in it.
 *
 * @throws CallboardError `DATA_DIR_UNWRITABLE`, `DATA_DIR_IN_USE` or `DATABASE_NEWER`
 */
export function openStorage(path: string, options: StorageOptions): Storage {
  const dataDir = prepareDataDir(path)
  const release = takeOwnership(dataDir.lock)
  try {
    const reserve = createReserve(dataDir.reserve)
    const { db, warning } = withReserve(reserve, () => openWhole(dataDir, systemClock.now()))
    const remove = createRunRemoval(db, dataDir.runs)
    const backups = keepBackups(db, dataDir.backups, systemClock, options.onTrouble)
    return {
      dataDir,
      warning,
      journal: createJournal(db, reserve.spend),
      runs: createRunTable(db),
      timings: createTimingTable(db),
      forecasts: createForecastTable(db),
      artifacts: createArtifactTable(db),
      logs: createLogTable(db),
      logReader: createLogReader(dataDir.database, systemClock),
      settings: createSettingTable(db),
      tokens: createTokenTable(db),
      workspace: createWorkspace(dataDir.root),
      hasRoom: async () => (await hasRoom(dataDir.root)) && reserve.refill(),
      async removeRun(runId) {
        await remove(runId)
        // There may be room again.
        reserve.refill()
      },
      async removeStrays(runIds) {
        for (const id of runIds) await rm(join(dataDir.runs, id, '.tmp'), { recursive: true, force: true })
      },
      async close() {
        await backups.close()
        db.close()
        try {
          noteClosed(dataDir.database)
        } finally {
          release()
        }
      },
    }
  } catch (thrown) {
    release()
    throw thrown
  }
}
