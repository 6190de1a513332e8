import type { Clock } from '../../shared/clock.ts'
import { isTrouble, type Notice } from '../../shared/contract/feed-messages.ts'
import type { NoticeLevel } from '../../shared/contract/settings.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import type { Board } from '../../shared/domain/run.ts'
import { createDigest } from './digest.ts'
import { createNotices } from './notices.ts'

export interface NoticeDeskOptions {
  readonly clock: Clock
  /** The board at start. */
  readonly board: Board
  /** What the person wants to hear of just now. */
  readonly level: () => NoticeLevel
}

/** The one place that decides what people are told outside the window; hosts and doors only pass it on. */
export interface NoticeDesk {
  /** Takes in what was committed, with the board that it made. */
  committed(board: Board, events: readonly CallboardEvent[]): void
  /** Returns its unsubscribe. */
  subscribe(listener: (notice: Notice) => void): () => void
  /** Drops what still waits to be told together. */
  close(): void
}

const wanted = (notice: Notice, level: NoticeLevel): boolean =>
  level === 'all' || (level === 'failures' && isTrouble(notice))

export function createNoticeDesk({ clock, board, level }: NoticeDeskOptions): NoticeDesk {
  const listeners = new Set<(notice: Notice) => void>()
  const pick = createNotices(board)
  const digest = createDigest(clock, (notice) => {
    for (const listener of listeners) listener(notice)
  })
  return {
    committed(after, events) {
      for (const event of events) if (event.type === 'run:deleted') digest.drop(event.runId)
      for (const notice of pick(after, events)) if (wanted(notice, level())) digest.put(notice)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: digest.close,
  }
}
