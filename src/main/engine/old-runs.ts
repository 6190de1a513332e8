import { type Board, isEnded } from '../../shared/domain/run.ts'

/** Ended runs beyond so many tasks, or so many runs, leave the board; their journal has them when asked for. */
const MOST_ENDED_TASKS = 3000
export const MOST_ENDED_RUNS = 60
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
