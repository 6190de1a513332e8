import type { Clock } from '../../shared/clock.ts'
import type { EtaValue, Notice, ServerMessage } from '../../shared/contract/feed-messages.ts'
import type { LogLine } from '../../shared/contract/views.ts'
import { currentEta, type MadeEta } from '../../shared/domain/eta.ts'
import type { CallboardEvent } from '../../shared/domain/event.ts'
import { type Board, isEnded, type Run, runOf } from '../../shared/domain/run.ts'
import type { LiveTable } from './live-table.ts'

/** One frame of a 60 Hz screen, in milliseconds: nobody sees two changes within it. */
const FRAME_MS = 16
/** A client further behind than this gets a snapshot instead of what it missed: that is the shorter of the two. */
const RESUME_MAX_EVENTS = 10_000
const EVENTS_PER_MESSAGE = 1000
/** Ended runs in a snapshot; older ones are found by `run.list`. */
const SNAPSHOT_ENDED_RUNS = 60

/** Where the hub reads what is older than the moment. */
export interface FeedSource {
  readonly epoch: string
  readonly board: Board
  readAfter(since: number, limit: number): CallboardEvent[]
}

/** One client's end of the feed. */
export interface Subscriber {
  send(message: ServerMessage): void
  readonly wantsLogs: boolean
}

export interface FeedHub {
  /** Takes in what was committed. Called after the commit, in order. */
  publish(events: readonly CallboardEvent[]): void
  publishLogs(lines: readonly LogLine[]): void
  publishNotice(notice: Notice): void
  publishEta(eta: Readonly<Record<string, EtaValue>>): void
  /** Something changed in the live table. */
  liveChanged(): void
  /**
   * Joins a client: tells it what it lacks, and everything from then on. One synchronous step, since a pause between
   * position and joining would lose what is committed in it. Returns its leaving.
   */
  join(subscriber: Subscriber, scopes: readonly string[], position: { epoch?: string; since?: number }): () => void
  /** Hears of each client that joins, after it has. Returns its unsubscribe. */
  onJoin(listener: () => void): () => void
  /** Sends at once what waits for the end of its frame, so that what is said next comes after it. */
  flush(): void
  readonly clients: number
}

/** The runs that a fresh client needs: all that go on, and the latest that have ended. */
export function snapshotRuns(board: Board): Run[] {
  const runs = Object.values(board.runs)
  const ended = runs.filter((run) => isEnded(run.status)).sort((a, b) => b.createdAt - a.createdAt)
  return [...runs.filter((run) => !isEnded(run.status)), ...ended.slice(0, SNAPSHOT_ENDED_RUNS)]
}

export function createFeedHub(source: FeedSource, live: LiveTable, clock: Clock): FeedHub {
  const subscribers = new Set<Subscriber>()
  let pending: CallboardEvent[] = []
  let sent = source.board.seq
  /** The latest estimate of each run that goes on, and those not sent yet. */
  const eta = new Map<string, MadeEta>()
  let changedEta: Record<string, EtaValue> = {}
  const joined = new Set<() => void>()
  let frameOpen = false

  function broadcast(message: ServerMessage): void {
    for (const subscriber of subscribers) subscriber.send(message)
  }

  /** The estimates as they are now, for a client that was not there when they were made. */
  function allEta(now: number): Record<string, EtaValue> {
    const current: Record<string, EtaValue> = {}
    for (const [runId, made] of eta) {
      current[runId] = currentEta(runOf(source.board, runId), made, now)
    }
    return current
  }

  /** What stood still counts down from now: told with the event, so that no client takes the pause for time passed. */
  function countAgain(runId: string): void {
    const before = eta.get(runId)
    if (!before) return
    const value = { ...before.value }
    eta.set(runId, { at: clock.now(), value })
    changedEta = { ...changedEta, [runId]: value }
  }

  const hasEta = (): boolean => Object.keys(changedEta).length > 0

  /** Live values go first: an event that ends a task then ends its value too. */
  function flush(): void {
    const progress = live.takeChanged()
    if (progress !== null || hasEta()) {
      broadcast({ type: 'live', at: clock.now(), progress: progress ?? {}, eta: changedEta })
      changedEta = {}
    }
    const to = pending.at(-1)?.seq
    if (to === undefined) return
    const events = pending
    pending = []
    broadcast({ type: 'events', from: sent + 1, to, events })
    sent = to
  }

  /** The first change goes out at once; what follows within a frame goes out together at its end. */
  function touch(): void {
    if (frameOpen) return
    frameOpen = true
    flush()
    clock.after(FRAME_MS, () => {
      frameOpen = false
      if (pending.length > 0 || live.hasChanged || hasEta()) touch()
    })
  }

  function sendMissed(subscriber: Subscriber, since: number): void {
    for (let at = since; at < sent; ) {
      const events = source.readAfter(at, Math.min(EVENTS_PER_MESSAGE, sent - at))
      const to = events.at(-1)?.seq
      if (to === undefined) throw new Error(`the journal has nothing after ${at}, though ${sent} were sent`)
      subscriber.send({ type: 'events', from: at + 1, to, events })
      at = to
    }
  }

  return {
    get clients() {
      return subscribers.size
    },
    publish(events) {
      for (const event of events) {
        pending.push(event)
        if (event.type === 'run:finished' || event.type === 'run:deleted') eta.delete(event.runId)
        else if (event.type === 'run:resumed') countAgain(event.runId)
      }
      touch()
    },
    publishLogs(lines) {
      const byRun = Map.groupBy(lines, (line) => line.runId)
      for (const [runId, group] of byRun) {
        const message: ServerMessage = { type: 'logs', runId, lines: group }
        for (const subscriber of subscribers) if (subscriber.wantsLogs) subscriber.send(message)
      }
    },
    publishNotice: (notice) => broadcast({ type: 'notice', notice }),
    publishEta(values) {
      const at = clock.now()
      for (const [runId, value] of Object.entries(values)) eta.set(runId, { at, value })
      changedEta = { ...changedEta, ...values }
      touch()
    },
    onJoin(listener) {
      joined.add(listener)
      return () => joined.delete(listener)
    },
    liveChanged: touch,
    flush,
    join(subscriber, scopes, { epoch, since }) {
      flush()
      const behind = since === undefined ? -1 : sent - since
      const resumed = epoch === source.epoch && behind >= 0 && behind <= RESUME_MAX_EVENTS
      subscriber.send({ type: 'welcome', epoch: source.epoch, seq: sent, scopes, resumed })
      if (resumed && since !== undefined) sendMissed(subscriber, since)
      else subscriber.send({ type: 'snapshot', seq: sent, runs: snapshotRuns(source.board) })
      const progress = live.all()
      if (Object.keys(progress).length > 0 || eta.size > 0) {
        const at = clock.now()
        subscriber.send({ type: 'live', at, progress, eta: allEta(at) })
      }
      subscribers.add(subscriber)
      for (const listener of joined) listener()
      return () => subscribers.delete(subscriber)
    },
  }
}
