import { CallboardError } from '../../shared/contract/errors.ts'
import { fold } from '../../shared/domain/fold.ts'
import { type Board, EMPTY_BOARD, type Run, runOf } from '../../shared/domain/run.ts'
import type { SqliteJournal } from '../storage/journal.ts'
import type { RunTable } from '../storage/run-table.ts'

export const noSuchRun = (runId: string): CallboardError =>
  new CallboardError('RUN_NOT_FOUND', `There is no run “${runId}”.`)

/** Answers a run by its id. @throws CallboardError `RUN_NOT_FOUND` */
export type FindRun = (runId: string) => Run

/** Finds runs of the board, and old ones by folding what the journal has of them. */
export function createFindRun(board: () => Board, journal: SqliteJournal, runs: RunTable): FindRun {
  return (runId) => {
    const known = runOf(board(), runId)
    if (known) return known
    const run = runs.has(runId) ? runOf(fold(EMPTY_BOARD, journal.readRun(runId)), runId) : undefined
    if (!run) throw noSuchRun(runId)
    return run
  }
}
