import type { LOG_COMMANDS } from '../../shared/contract/command-table/log-commands.ts'
import type { LogReader } from '../storage/logs/log-reader.ts'
import type { FindRun } from './find-run.ts'
import type { Handlers } from './handlers.ts'

export interface LogHandlerParts {
  readonly logs: LogReader
  readonly find: FindRun
  /** Writes log lines that still wait, so that a search finds them. */
  readonly flushLogs: () => void
}

/** What each command on logs does. */
export function createLogHandlers({
  logs,
  find,
  flushLogs,
}: LogHandlerParts): Pick<Handlers, keyof typeof LOG_COMMANDS> {
  return {
    'log.search'(query) {
      find(query.runId)
      flushLogs()
      return logs.ask('log.search', query)
    },
    'log.window'(query) {
      find(query.runId)
      flushLogs()
      return logs.ask('log.window', query)
    },
  }
}
