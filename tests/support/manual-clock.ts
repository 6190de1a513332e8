import type { Clock } from '../../src/shared/clock.ts'

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Lets time pass: timers that fall due run in their order, each at its own moment. */
  advance(ms: number): void
  /** How many timers are set. */
  readonly timers: number
}

export function createManualClock(start = 1_000_000): ManualClock {
  let now = start
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance(ms) {
      const until = now + ms
      for (;;) {
        const [due] = [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)
        if (!due) break
        timers.delete(due)
        now = due.at
        due.run()
      }
      now = until
    },
    get timers() {
      return timers.size
    },
  }
}
