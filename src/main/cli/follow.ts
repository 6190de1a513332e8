import type { MadeEta } from '../../shared/domain/eta.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import { type Board, isEnded, type Run, runOf } from '../../shared/domain/run.ts'
import type { FeedListener } from '../../shared/feed-client/types.ts'
import { createEtaBook } from './eta-book.ts'

/** How following a run ended: it came to an end, it was paused, or the person stopped following. */
export type FollowEnd = 'ended' | 'paused' | 'stopped'

/** Follows one run on the feed until it stops moving. */
export interface Follow {
  readonly listener: FeedListener
  /**
   * Begins with a run; until then nothing is reported. Events of it that came before are reported first.
   *
   * Call it when the reply to what set the run going has come: the feed tells the events of that before the reply, so
   * an end that shows then is the new one.
   */
  begin(runId: string): void
  stop(): void
  readonly done: Promise<FollowEnd>
}

export interface FollowOptions {
  /** Epoch milliseconds. */
  now(): number
  onEvent?(event: CallboardEvent): void
  onChange?(run: Run, live: LiveProgress, eta: MadeEta | null): void
}

export function createFollow(options: FollowOptions): Follow {
  const { promise: done, resolve } = Promise.withResolvers<FollowEnd>()
  let runId: string | null = null
  let board: Board | null = null
  let live: LiveProgress = {}
  const estimates = createEtaBook(options.now)
  let early: CallboardEvent[] = []

  const followed = (): Run | undefined => (runId === null || !board ? undefined : runOf(board, runId))

  function report(events: readonly CallboardEvent[]): void {
    for (const event of events) if (event.runId === runId) options.onEvent?.(event)
    const run = followed()
    if (!run) return
    options.onChange?.(run, live, estimates.of(run.id))
    if (isEnded(run.status)) resolve('ended')
    else if (run.status === 'paused') resolve('paused')
  }

  return {
    done,
    stop: () => resolve('stopped'),
    begin(id) {
      runId = id
      const before = early
      early = []
      report(before)
    },
    listener: {
      onBoard(next, events) {
        board = next
        if (runId === null) early.push(...events)
        else report(events)
      },
      onLive(progress, eta) {
        live = progress
        estimates.take(eta)
        const run = followed()
        if (run && !isEnded(run.status)) options.onChange?.(run, live, estimates.of(run.id))
      },
    },
  }
}
