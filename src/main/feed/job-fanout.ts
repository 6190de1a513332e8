import type { Clock } from '../../shared/clock.ts'
import type { ServerMessage } from '../../shared/contract/feed-messages.ts'
import { etaSeconds, type MadeEta } from '../../shared/domain/eta.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import { type Board, runOf } from '../../shared/domain/run.ts'
import {
  liveProgressEvent,
  type ProgressEvent,
  progressEvents,
  withEtaSeconds,
} from '../../shared/progress/progress-event.ts'
import type { FeedHub } from './hub.ts'
import type { JobMessage } from './job-messages.ts'

/** Where the fan-out reads what goes on. */
export interface JobSource {
  readonly feed: FeedHub
  readonly board: Board
  readonly live: { all(): LiveProgress }
}

/** Somebody who follows one run. */
export interface JobFollower {
  send(message: JobMessage): void
  /** The run has ended; all that was said of it has been sent. */
  ended(status: string): void
  /** The run has been deleted. */
  gone(): void
}

export interface JobFanout {
  /** Joins a follower to a run: it hears of all that is committed from now on. Returns its leaving. */
  follow(runId: string, follower: JobFollower): () => void
}

/**
 * Turns the feed into progress events of single runs.
 *
 * It is one client of the feed, however many runs are followed and by however many: each message is made once. It
 * joins with the first follower and leaves with the last.
 */
export function createJobFanout(source: JobSource, clock: Clock): JobFanout {
  const followers = new Map<string, Set<JobFollower>>()
  const expected = new Map<string, MadeEta>()
  let leaveFeed: (() => void) | null = null

  function tell(runId: string, message: JobMessage): void {
    for (const follower of followers.get(runId) ?? []) follower.send(message)
  }

  function withEta(event: ProgressEvent): ProgressEvent {
    const { runId } = event.metadata
    const run = runOf(source.board, runId)
    return run ? withEtaSeconds(event, etaSeconds(run, expected.get(runId) ?? null, clock.now())) : event
  }

  const tellProgress = (event: ProgressEvent): void =>
    tell(event.metadata.runId, { type: 'progress', event: withEta(event) })

  function takeEvents(events: readonly CallboardEvent[]): void {
    const followed = events.filter((event) => followers.has(event.runId))
    if (followed.length === 0) return
    for (const event of progressEvents(source.board, followed, source.live.all())) tellProgress(event)
    for (const event of followed) {
      if (event.type === 'run:finished') letGo(event.runId, (follower) => follower.ended(event.data.status))
      else if (event.type === 'run:deleted') letGo(event.runId, (follower) => follower.gone())
    }
  }

  function takeLive(at: number, changed: LiveProgress): void {
    const taskIds = Object.keys(changed).filter((taskId) => followers.has(taskId.slice(0, taskId.indexOf('/'))))
    if (taskIds.length === 0) return
    const live = source.live.all()
    for (const taskId of taskIds) {
      const event = liveProgressEvent(source.board, taskId, live, at)
      if (event) tellProgress(event)
    }
  }

  function letGo(runId: string, how: (follower: JobFollower) => void): void {
    expected.delete(runId)
    // A copy: each of them leaves while it is told.
    for (const follower of [...(followers.get(runId) ?? [])]) how(follower)
  }

  function receive(message: ServerMessage): void {
    if (message.type === 'events') takeEvents(message.events)
    else if (message.type === 'logs') tell(message.runId, { type: 'logs', lines: message.lines })
    else if (message.type === 'live') {
      for (const [runId, value] of Object.entries(message.eta)) expected.set(runId, { at: message.at, value })
      takeLive(message.at, message.progress)
    }
  }

  function leave(runId: string, follower: JobFollower): void {
    const group = followers.get(runId)
    group?.delete(follower)
    if (group?.size === 0) followers.delete(runId)
    if (followers.size > 0) return
    leaveFeed?.()
    leaveFeed = null
    expected.clear()
  }

  return {
    follow(runId, follower) {
      // What waits for the end of its frame is on the board already: it is not news to who joins now.
      source.feed.flush()
      leaveFeed ??= source.feed.join({ send: receive, wantsLogs: true }, ['watch'], {})
      const group = followers.get(runId) ?? new Set()
      followers.set(runId, group.add(follower))
      return () => leave(runId, follower)
    },
  }
}
