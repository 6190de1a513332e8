import type { FeedListener } from '../../shared/feed-client/types.ts'
import { type Output, writeJson } from './output.ts'

/** Writes what a feed's client hears as the feed's messages, one a line. `now` in epoch milliseconds. */
export function createFeedWriter(
  output: Output,
  now: () => number,
): Required<Pick<FeedListener, 'onBoard' | 'onLive'>> {
  return {
    onBoard(board, events) {
      const message =
        events.length === 0
          ? { type: 'snapshot', seq: board.seq, runs: Object.values(board.runs) }
          : { type: 'events', from: events[0]?.seq, to: board.seq, events }
      writeJson(output, message)
    },
    onLive: (progress, eta) => writeJson(output, { type: 'live', at: now(), progress, eta }),
  }
}
