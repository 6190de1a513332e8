import { COMMANDS } from '../../../shared/contract/commands.ts'
import { CallboardError } from '../../../shared/contract/errors.ts'
import type { FeedClient } from '../../../shared/feed-client/types.ts'

/** A client that may look but not touch: commands that only watch go through, all others are refused here. */
export function createReadOnlyClient(client: FeedClient): FeedClient {
  return {
    // The line is the window's; a replay neither opens nor closes it.
    start() {},
    stop() {},
    // Log lines are of the present.
    wantLogs() {},
    retryNow: () => client.retryNow(),
    call: (command, input) =>
      COMMANDS[command].scope === 'watch'
        ? client.call(command, input)
        : Promise.reject(new CallboardError('NOT_ALLOWED', 'A replay changes nothing.')),
    get board() {
      return client.board
    },
    get connection() {
      return client.connection
    },
  }
}
