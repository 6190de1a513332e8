import type { Clock } from '../../shared/clock.ts'
import type { Notice } from '../../shared/contract/feed-messages.ts'
import { digestText } from './texts.ts'

/** How many notices of a kind come one by one within `WINDOW_MS`; those after them are told together. */
const ONE_BY_ONE: Readonly<Record<Notice['kind'], number>> = {
  'step-finished': 6,
  'step-failed': 3,
  'run-finished': 3,
  'run-failed': 3,
  'run-paused': 1,
}
const WINDOW_MS = 10_000

/** Many notices of one kind as one; it leads to where the latest leads. */
function digestOf(kind: Notice['kind'], notices: readonly Notice[]): Notice | null {
  const last = notices.at(-1)
  if (!last || notices.length === 1) return last ?? null
  const { runId, stepId } = last
  return { id: `${last.id}/digest`, kind, ...digestText(kind, notices), runId, stepId }
}

/** Notices of one kind: few come at once, many together. */
function createLane(kind: Notice['kind'], clock: Clock, deliver: (notice: Notice) => void) {
  let recent: number[] = []
  let waiting: Notice[] = []
  let cancel: (() => void) | null = null

  function flush(): void {
    cancel = null
    const digest = digestOf(kind, waiting)
    waiting = []
    recent = [clock.now()]
    if (digest) deliver(digest)
  }

  return {
    put(notice: Notice): void {
      const now = clock.now()
      // What lies ahead is from before the clock was set back.
      recent = recent.filter((at) => at > now - WINDOW_MS && at <= now)
      if (!cancel && recent.length < ONE_BY_ONE[kind]) {
        recent.push(now)
        deliver(notice)
        return
      }
      waiting.push(notice)
      cancel ??= clock.after((recent[0] ?? now) + WINDOW_MS - now, flush)
    },
    /** What a run's steps did is no news any more once the run has ended. */
    drop(runId: string): void {
      waiting = waiting.filter((notice) => notice.runId !== runId)
    },
    close(): void {
      cancel?.()
      cancel = null
      waiting = []
    },
  }
}

/** Lets notices through one by one while they are few, and gathers them while they are many. */
export interface Digest {
  put(notice: Notice): void
  /** The run is gone: what waits to be told of it leads nowhere. */
  drop(runId: string): void
  close(): void
}

/** A failure is never held up by good news: each kind is counted for itself. */
export function createDigest(clock: Clock, deliver: (notice: Notice) => void): Digest {
  const kinds = Object.keys(ONE_BY_ONE) as Notice['kind'][]
  const lanes = new Map(kinds.map((kind) => [kind, createLane(kind, clock, deliver)]))
  return {
    put(notice) {
      if (notice.kind === 'run-finished' || notice.kind === 'run-failed') {
        lanes.get('step-finished')?.drop(notice.runId)
        lanes.get('step-failed')?.drop(notice.runId)
      }
      lanes.get(notice.kind)?.put(notice)
    },
    drop(runId) {
      for (const lane of lanes.values()) lane.drop(runId)
    },
    close() {
      for (const lane of lanes.values()) lane.close()
    },
  }
}
