import { type Board, isEnded } from '../../shared/domain/run.ts'

/** Ended runs beyond so many tasks, or so many runs, leave the board; their journal has them when asked for. */
const MOST_ENDED_TASKS = 3000
const MOST_ENDED_RUNS = 60

/**
 * Which ended runs are on the board when the program starts: of the latest, those that a first look may need.
 *
 * A start reads and folds each of them, so that only as many finished ones are read as stand in Home's row; the rest
 * is in the history, and on the board again once it is taken up.
 */
export const AT_START = { latest: MOST_ENDED_RUNS, finished: 12 } as const

/** Old runs are let go a few at a time, so that this costs nothing on most turns. */
const SLACK = 20

/** The board without ended runs that nobody has looked at for long: turns must not grow slower by the day. */
export function withoutOldRuns(board: Board): Board {
  const runs = Object.values(board.runs)
  if (runs.length <= MOST_ENDED_RUNS + SLACK) return board
  const ended = runs.filter((run) => isEnded(run.status)).sort((a, b) => (b.completedAt ?? 0) - (a.completedAt ?? 0))
  if (ended.length <= MOST_ENDED_RUNS + SLACK) return board
  let tasks = 0
  const old = ended.filter((run, index) => {
    tasks += run.steps.reduce((sum, step) => sum + step.tasks.length, 0)
    return index >= MOST_ENDED_RUNS || tasks > MOST_ENDED_TASKS
  })
  const gone = new Set(old.map((run) => run.id))
  return { ...board, runs: Object.fromEntries(Object.entries(board.runs).filter(([id]) => !gone.has(id))) }
}
