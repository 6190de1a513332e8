import type { Board, Run } from '../../shared/domain/run.ts'
import { isInProduction, isRunning, needsPerson } from './card-state.ts'

/** Newest first; a change of state moves nothing. */
const newestFirst = (a: Run, b: Run): number => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)

const idsWhere = (board: Board, wanted: (run: Run) => boolean, order = newestFirst): readonly string[] =>
  Object.values(board.runs)
    .filter(wanted)
    .sort(order)
    .map((run) => run.id)

/** Runs that run or wait for a person. */
export const inProductionIds = (board: Board): readonly string[] => idsWhere(board, isInProduction)

export const finishedIds = (board: Board): readonly string[] =>
  idsWhere(
    board,
    (run) => run.status === 'succeeded',
    (a, b) => (b.completedAt ?? 0) - (a.completedAt ?? 0) || newestFirst(a, b),
  )

export const cancelledIds = (board: Board): readonly string[] => idsWhere(board, (run) => run.status === 'cancelled')

/** What the panel shows: at work first, then what waits for a person. */
export const backgroundIds = (board: Board): readonly string[] => [
  ...idsWhere(board, isRunning),
  ...idsWhere(board, needsPerson),
]

export const countWhere = (board: Board, wanted: (run: Run) => boolean): number =>
  Object.values(board.runs).filter(wanted).length
