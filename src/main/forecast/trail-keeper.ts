import type { Clock } from '../../shared/clock.ts'
import type { ForecastRecord, TrailPoint } from './ports.ts'
import { isNextPoint, nearestToMarks } from './trail.ts'

/** How long points are gathered before they are written, in milliseconds: a kill loses no more than that. */
const WRITE_AFTER_MS = 5000
/** A disk that stands still must not fill the memory. */
const MOST_WAITING = 1000

/** Keeps what was foretold of runs that go on, and at their end what came of it. */
export interface TrailKeeper {
  note(runId: string, point: TrailPoint): void
  /** The run has succeeded. `totalMs` is its own time, without that in which it stood still. */
  settle(runId: string, totalMs: number): void
  /** The run is gone, and all that was foretold of it. */
  drop(runId: string): void
  /** Writes what waits. */
  flush(): void
}

/** What was foretold is a courtesy to later estimates: where it cannot be written, nothing else suffers. */
export function createTrailKeeper(record: ForecastRecord, clock: Clock): TrailKeeper {
  const waiting = new Map<string, TrailPoint[]>()
  /** Time passed at a run's last point; null for a run that has been settled before. */
  const last = new Map<string, number | null>()
  let cancelWrite: (() => void) | null = null

  /** Null where nothing more is to be kept of the run. */
  function lastOf(runId: string): { readonly elapsedMs: number | null } | null {
    const known = last.get(runId)
    if (known === null) return null
    if (known !== undefined) return { elapsedMs: known }
    if (record.isSettled(runId)) {
      last.set(runId, null)
      return null
    }
    return { elapsedMs: record.trail(runId).at(-1)?.elapsedMs ?? null }
  }

  function write(runId: string): boolean {
    const points = waiting.get(runId) ?? []
    try {
      if (points.length > 0) record.append(runId, points)
      waiting.delete(runId)
      return true
    } catch {
      waiting.set(runId, points.slice(-MOST_WAITING))
      return false
    }
  }

  function flush(): void {
    cancelWrite?.()
    cancelWrite = null
    for (const runId of [...waiting.keys()]) write(runId)
  }

  return {
    flush,
    note(runId, point) {
      const before = lastOf(runId)
      if (!before || !isNextPoint(before.elapsedMs, point.elapsedMs)) return
      last.set(runId, point.elapsedMs)
      waiting.set(runId, [...(waiting.get(runId) ?? []), point])
      cancelWrite ??= clock.after(WRITE_AFTER_MS, flush)
    },
    drop(runId) {
      waiting.delete(runId)
      last.delete(runId)
    },
    settle(runId, totalMs) {
      const before = lastOf(runId)
      last.delete(runId)
      if (!before || !write(runId)) return
      try {
        record.settle(runId, nearestToMarks(record.trail(runId), totalMs))
      } catch {
        // The trail stays as it is.
      }
    },
  }
}
