/** Calls `run` once at the next frame; the answer cancels it. */
export type ScheduleFrame = (run: () => void) => () => void

/** Keeps the newest of each kind of change and hands them over together, once a frame. */
export interface FrameBatch<T extends object> {
  put(change: Partial<T>): void
  /** Hands over at once what waits. */
  flush(): void
}

/** However many changes come between two frames, the screen is drawn once. */
export function createFrameBatch<T extends object>(
  schedule: ScheduleFrame,
  apply: (changes: Partial<T>) => void,
): FrameBatch<T> {
  let waiting: Partial<T> | null = null
  let cancel: (() => void) | null = null

  function flush(): void {
    cancel?.()
    cancel = null
    const changes = waiting
    waiting = null
    if (changes) apply(changes)
  }

  return {
    put(change) {
      waiting = { ...waiting, ...change }
      cancel ??= schedule(flush)
    },
    flush,
  }
}
