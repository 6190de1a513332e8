import type { HISTORY_COMMANDS } from '../../shared/contract/command-table/history-commands.ts'
import { accuracyOf } from '../../shared/domain/accuracy.ts'
import type { ForecastTable } from '../storage/forecast-table.ts'
import type { TimingTable } from '../storage/timing-table.ts'
import type { Handlers } from './handlers.ts'

export interface HistoryHandlerParts {
  readonly timings: TimingTable
  readonly forecasts: ForecastTable
}

/** What each command on the history does. */
export function createHistoryHandlers(parts: HistoryHandlerParts): Pick<Handlers, keyof typeof HISTORY_COMMANDS> {
  return {
    'history.timings': (query) => ({ timings: parts.timings.search(query) }),
    'history.forecasts'({ pipeline, limit }) {
      const runs = parts.forecasts.latestRuns(pipeline, limit)
      return { runs, ...accuracyOf(runs.flatMap((run) => run.forecasts)) }
    },
  }
}
