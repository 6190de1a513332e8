import type { Notice } from '../../shared/contract/feed-messages.ts'
import type { FeedListener } from '../../shared/feed-client/types.ts'
import { announcementFor } from '../view/announcements.ts'
import { createFrameBatch, type ScheduleFrame } from './frame-batch.ts'
import type { AppState, AppStore } from './store.ts'

interface FeedListenerOptions {
  readonly store: AppStore
  readonly schedule: ScheduleFrame
  readonly onNotice: (notice: Notice) => void
  /** The line is up, for the first time or again. */
  readonly onLive: () => void
}

/** Writes what the feed says into the store: boards and live values once a frame, the rest at once. */
export function createFeedListener({
  store,
  schedule,
  onNotice,
  onLive,
}: FeedListenerOptions): Required<Omit<FeedListener, 'onLogs'>> {
  const batch = createFrameBatch<Pick<AppState, 'board' | 'boardKnown' | 'progress' | 'announcement'>>(
    schedule,
    (changes) => store.setState(changes),
  )
  return {
    onConnection(connection) {
      // What came before the line changed must not appear after it.
      batch.flush()
      store.getState().setConnection(connection)
      if (connection.status === 'live') onLive()
    },
    onBoard(board, events) {
      const announcement = announcementFor(events, board)
      batch.put({ board, boardKnown: true, ...(announcement === null ? {} : { announcement }) })
    },
    onLive: (progress) => batch.put({ progress }),
    onNotice,
  }
}
