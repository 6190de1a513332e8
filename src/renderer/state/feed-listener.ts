import type { Clock } from '../../shared/clock.ts'
import type { Notice } from '../../shared/contract/feed-messages.ts'
import { runOf } from '../../shared/domain/run.ts'
import type { FeedListener } from '../../shared/feed-client/types.ts'
import { announcementFor } from '../view/announcements.ts'
import { createEtaPace } from './eta-pace.ts'
import { createFrameBatch, type ScheduleFrame } from './frame-batch.ts'
import type { AppState, AppStore } from './store.ts'

interface FeedListenerOptions {
  readonly store: AppStore
  readonly schedule: ScheduleFrame
  readonly clock: Clock
  readonly onNotice: (notice: Notice) => void
  /** The line is up, for the first time or again. */
  readonly onLive: () => void
}

/** Writes what the feed says into the store: boards and live values once a frame, the rest at once. */
export function createFeedListener({
  store,
  schedule,
  clock,
  onNotice,
  onLive,
}: FeedListenerOptions): Required<FeedListener> {
  const batch = createFrameBatch<
    Pick<AppState, 'board' | 'boardKnown' | 'progress' | 'outlooks' | 'newestLog' | 'announcement'>
  >({ schedule, clock, apply: (changes, flooded) => store.setState({ ...changes, flooded }) })
  const pace = createEtaPace({
    clock,
    stands: (runId) => runOf(store.getState().board, runId)?.status === 'paused',
    heard: () => store.getState().connection.status === 'live',
    show: (outlooks) => batch.put({ outlooks }),
  })
  let newestLog: AppState['newestLog'] = {}
  return {
    onConnection(connection) {
      // What came before the line changed must not appear after it.
      batch.flush()
      store.getState().setConnection(connection)
      if (connection.status === 'live') onLive()
    },
    onBoard(board, events) {
      const announcement = announcementFor(events, board)
      batch.put({ board, boardKnown: true, ...(announcement === null ? {} : { announcement }) }, events.length)
    },
    onLive(progress, estimates) {
      batch.put({ progress })
      pace.take(estimates)
    },
    onLogs(runId, lines) {
      const last = lines.at(-1)
      if (!last) return
      newestLog = { ...newestLog, [runId]: last.id }
      batch.put({ newestLog })
    },
    onNotice,
  }
}
