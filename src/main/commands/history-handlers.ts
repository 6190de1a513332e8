import type { HISTORY_COMMANDS } from '../../shared/contract/command-table/history-commands.ts'
import type { TimingTable } from '../storage/timing-table.ts'
import type { Handlers } from './handlers.ts'

/** What each command on the history does. */
export function createHistoryHandlers(timings: TimingTable): Pick<Handlers, keyof typeof HISTORY_COMMANDS> {
  return {
    'history.timings': (query) => ({ timings: timings.search(query) }),
  }
}
