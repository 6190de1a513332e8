import type { Clock } from '../../shared/clock.ts'
import { createFlood } from './flood.ts'

/** Calls `run` once at the next frame; the answer cancels it. */
export type ScheduleFrame = (run: () => void) => () => void

/** How long the screen rests between two drawings in a flood, in milliseconds: what it shows is never a second old. */
const REST_MS = 700

/** Keeps the newest of each kind of change and hands them over together, once a frame. */
export interface FrameBatch<T extends object> {
  /** @param events how many events brought the change */
  put(change: Partial<T>, events?: number): void
  /** Hands over at once what waits. */
  flush(): void
}

export interface FrameBatchOptions<T extends object> {
  readonly schedule: ScheduleFrame
  readonly clock: Clock
  /** @param flooded whether more happens than anybody could follow, so that nothing need glide into its place */
  readonly apply: (changes: Partial<T>, flooded: boolean) => void
}

/**
 * However many changes come between two frames, the screen is drawn once.
 *
 * In a flood, somewhat more than once a second: else every frame would draw half of the window anew, which nobody could
 * read and which would leave no frame for whoever scrolls or types.
 */
export function createFrameBatch<T extends object>({ schedule, clock, apply }: FrameBatchOptions<T>): FrameBatch<T> {
  const flood = createFlood()
  let waiting: Partial<T> | null = null
  let cancel: (() => void) | null = null
  let drawn = Number.NEGATIVE_INFINITY

  function flush(): void {
    cancel?.()
    cancel = null
    const changes = waiting
    waiting = null
    if (!changes) return
    drawn = clock.now()
    apply(changes, flood.rising(drawn))
  }

  const atNextFrame = (): void => {
    cancel = schedule(flush)
  }

  return {
    put(change, events = 0) {
      const now = clock.now()
      flood.count(events, now)
      waiting = { ...waiting, ...change }
      if (cancel) return
      const rest = flood.rising(now) ? drawn + REST_MS - now : 0
      if (rest > 0) cancel = clock.after(rest, atNextFrame)
      else atNextFrame()
    },
    flush,
  }
}
