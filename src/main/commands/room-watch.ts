import type { Clock } from '../../shared/clock.ts'
import { type CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import type { Board } from '../../shared/domain/run.ts'

/** How often a full disk is looked at, in milliseconds. */
const LOOK_EVERY_MS = 5000

export interface RoomWatchParts {
  readonly clock: Clock
  readonly board: () => Board
  readonly hasRoom: () => Promise<boolean>
  readonly resume: (runId: string) => Promise<unknown>
  readonly onTrouble: (error: CallboardError) => void
}

export interface RoomWatch {
  /** Called after every commit. */
  committed(): void
  close(): void
}

/**
 * Goes on with runs that a full disk has paused, once there is room. What a person pauses stays paused.
 *
 * While no run waits for room it does nothing, not even wake up.
 */
export function createRoomWatch(parts: RoomWatchParts): RoomWatch {
  let cancel: (() => void) | null = null
  let closed = false

  const waiting = (): string[] =>
    Object.values(parts.board().runs)
      .filter((run) => run.status === 'paused' && run.pauseReason === 'disk-full')
      .map((run) => run.id)

  function watch(): void {
    if (closed || cancel || waiting().length === 0) return
    cancel = parts.clock.after(LOOK_EVERY_MS, () => void look())
  }

  async function look(): Promise<void> {
    try {
      if (await parts.hasRoom()) for (const runId of waiting()) if (!closed) await parts.resume(runId)
    } catch (thrown) {
      parts.onTrouble(toCallboardError(thrown))
    } finally {
      cancel = null
      watch()
    }
  }

  // What an earlier process left waiting for room tells of itself by no commit.
  watch()
  return {
    committed: watch,
    close() {
      closed = true
      cancel?.()
    },
  }
}
