import type { Clock } from '../../shared/clock.ts'

/** A single timer that can be set anew. */
export interface Alarm {
  /** Rings once at this moment, in epoch milliseconds, instead of when it would have rung; null: not at all. */
  set(at: number | null): void
}

export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let setFor: number | null = null
  let cancel: (() => void) | null = null
  return {
    set(at) {
      if (at === setFor) return
      cancel?.()
      setFor = at
      cancel =
        at === null
          ? null
          : clock.after(Math.max(0, at - clock.now()), () => {
              setFor = null
              cancel = null
              ring()
            })
    },
  }
}
