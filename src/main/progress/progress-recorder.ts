import type { Clock } from '../../shared/clock.ts'
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
import { openProgressFile, type ProgressFile } from './progress-file.ts'
import { stepChanges } from './step-changes.ts'

/** How long lines are gathered before they are written, in milliseconds. */
const WRITE_AFTER_MS = 200
/** A running task has at most one line in so many milliseconds. */
const LIVE_EVERY_MS = 1000
/** A disk that stands still must not fill the memory: what a run has to say beyond this is let go. */
const MOST_LINES = 50_000

export interface RecorderParts {
  readonly clock: Clock
  /** A run's folder. */
  readonly folderOf: (runId: string) => string
  /** All events of one run, for what is kept of it at its end. */
  readonly readRun: (runId: string) => readonly CallboardEvent[]
  readonly board: () => Board
  readonly live: () => LiveProgress
  /** The latest estimate of a run; null where there is none. */
  readonly etaOf: (runId: string) => MadeEta | null
}

/** Writes `progress.jsonl` of every run, aside from the run's own work. */
export interface ProgressRecorder {
  /** Takes a commit in, after it. */
  committed(board: Board, events: readonly CallboardEvent[]): void
  /** A running task has a new live value. */
  liveChanged(taskId: string): void
  /** Writes what waits, and settles when it is written. */
  flush(): Promise<void>
}

interface Waiting {
  readonly events: ProgressEvent[]
  /** The run has come to its end. */
  ended: boolean
}

const toLines = (events: readonly ProgressEvent[]): string[] => events.map((event) => JSON.stringify(event))

export function createProgressRecorder(parts: RecorderParts): ProgressRecorder {
  const { clock } = parts
  const files = new Map<string, ProgressFile>()
  let waiting = new Map<string, Waiting>()
  const changed = new Set<string>()
  let writing = Promise.resolve()
  let cancelWrite: (() => void) | null = null
  let cancelLive: (() => void) | null = null

  function withEta(event: ProgressEvent): ProgressEvent {
    const { runId } = event.metadata
    const run = runOf(parts.board(), runId)
    return run ? withEtaSeconds(event, etaSeconds(run, parts.etaOf(runId), clock.now())) : event
  }

  function note(event: ProgressEvent): void {
    const { runId } = event.metadata
    const run = waiting.get(runId) ?? { events: [], ended: false }
    waiting.set(runId, run)
    if (run.events.length < MOST_LINES) run.events.push(withEta(event))
    cancelWrite ??= clock.after(WRITE_AFTER_MS, () => void flush())
  }

  function noteLive(): void {
    cancelLive?.()
    cancelLive = null
    const live = parts.live()
    for (const taskId of changed) {
      const event = liveProgressEvent(parts.board(), taskId, live, clock.now())
      if (event) note(event)
    }
    changed.clear()
  }

  async function writeRun(runId: string, { events, ended }: Waiting): Promise<void> {
    const file = files.get(runId) ?? openProgressFile(parts.folderOf(runId))
    files.set(runId, file)
    try {
      await file.append(toLines(events))
      if (ended) await file.replace(toLines(stepChanges(parts.readRun(runId))))
    } catch {
      // The journal is the truth and has its own say about a full disk; these lines are a courtesy and are let go.
    }
    if (ended) files.delete(runId)
  }

  async function writeAll(runs: ReadonlyMap<string, Waiting>): Promise<void> {
    for (const [runId, run] of runs) await writeRun(runId, run)
  }

  function flush(): Promise<void> {
    cancelWrite?.()
    cancelWrite = null
    const taken = waiting
    waiting = new Map()
    writing = writing.then(() => writeAll(taken))
    return writing
  }

  return {
    committed(board, events) {
      for (const event of progressEvents(board, events, parts.live())) note(event)
      for (const { runId, type } of events) {
        if (type === 'run:deleted') {
          waiting.delete(runId)
          files.delete(runId)
        }
        const run = waiting.get(runId)
        if (run && (type === 'run:finished' || type === 'run:resumed')) run.ended = type === 'run:finished'
      }
    },
    liveChanged(taskId) {
      changed.add(taskId)
      cancelLive ??= clock.after(LIVE_EVERY_MS, noteLive)
    },
    flush() {
      noteLive()
      return flush()
    },
  }
}
