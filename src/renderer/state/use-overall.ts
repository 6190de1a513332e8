import { percentOf, runFraction } from '../../shared/domain/progress.ts'
import { runningRuns } from '../view/lists.ts'
import { useApp } from './app-context.ts'

/** How far all that runs is together, as a whole percentage: every show counts alike. 0 where nothing runs. */
export const useOverallPercent = (): number =>
  useApp(({ board, progress }) => {
    const runs = runningRuns(board)
    if (runs.length === 0) return 0
    return percentOf(runs.reduce((sum, run) => sum + runFraction(run, progress), 0) / runs.length)
  })

/** When the last of all that runs is likely to be ready, in epoch milliseconds; null unless all of them say. */
export const useLastReadyAt = (): number | null =>
  useApp(({ board, outlooks }) => {
    const times = runningRuns(board).map((run) => outlooks[run.id]?.readyAt ?? null)
    return times.length === 0 || times.includes(null) ? null : Math.max(...times.map((time) => time ?? 0))
  })
