import type { Board, Run } from '../../shared/domain/run.ts'
import { isInProduction, isRunning, needsPerson } from './card-state.ts'
import { perObject } from './memo.ts'

/** Newest first; a change of state moves nothing. */
const newestFirst = (a: Run, b: Run): number => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)

const endedLast = (a: Run, b: Run): number => (b.completedAt ?? 0) - (a.completedAt ?? 0) || newestFirst(a, b)

/** Runs of a board by a question, worked out once a board: every list and count on screen asks at every change. */
const runsWhere = (wanted: (run: Run) => boolean, order = newestFirst) =>
  perObject((runs: Board['runs']): readonly Run[] => Object.values(runs).filter(wanted).sort(order))

const idsOf = (ask: (runs: Board['runs']) => readonly Run[]) => {
  const ids = perObject((runs: Board['runs']) => ask(runs).map((run) => run.id))
  return (board: Board): readonly string[] => ids(board.runs)
}

const running = runsWhere(isRunning)
const needing = runsWhere(needsPerson)
const ended = runsWhere((run) => run.status === 'succeeded' || run.status === 'cancelled', endedLast)

/** Runs that run or wait for a person. */
export const inProductionIds = idsOf(runsWhere(isInProduction))

export const finishedIds = idsOf(runsWhere((run) => run.status === 'succeeded', endedLast))

/** Runs that were at work when the program ended. */
export const interruptedIds = idsOf(runsWhere((run) => run.status === 'paused' && run.pauseReason === 'interrupted'))

export const cancelledIds = idsOf(runsWhere((run) => run.status === 'cancelled'))

/** What the panel shows: at work first, then what waits for a person. */
export const backgroundIds = idsOf((runs) => [...running(runs), ...needing(runs)])

/** Runs at work. */
export const runningRuns = (board: Board): readonly Run[] => running(board.runs)

/** How many wait for a person. */
export const needingCount = (board: Board): number => needing(board.runs).length

const ENDED_LATELY_AT_MOST = 5

/** What ended by itself or by a person since a moment, the latest first; a few at most. */
export const endedSinceIds = (board: Board, since: number): readonly string[] =>
  ended(board.runs)
    .filter((run) => (run.completedAt ?? 0) >= since)
    .slice(0, ENDED_LATELY_AT_MOST)
    .map((run) => run.id)

export const countWhere = (board: Board, wanted: (run: Run) => boolean): number =>
  Object.values(board.runs).filter(wanted).length
