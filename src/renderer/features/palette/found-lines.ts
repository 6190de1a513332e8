import type { LogLine } from '../../../shared/contract/views.ts'
import type { FeedClient } from '../../../shared/feed-client/types.ts'

const MOST_LINES = 5
/** Shorter text is in every line. */
const SHORTEST = 2

/** Asks for lines of one show's log. */
export const askForLines =
  (runId: string) =>
  async (client: FeedClient, grep: string): Promise<readonly LogLine[]> => {
    if (grep.length < SHORTEST) return []
    const { lines } = await client.call('log.search', { runId, grep, limit: MOST_LINES })
    return lines
  }
