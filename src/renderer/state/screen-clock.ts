/** Tells the time to what is drawn, in epoch milliseconds. Inside a replay it is the time of the recording. */
export interface ScreenClock {
  now(): number
  /** Tells again about every `ms` of its time; the answer ends that. */
  every(ms: number, tell: () => void): () => void
}

/** The computer's time. */
export const systemScreenClock: ScreenClock = {
  now: () => Date.now(),
  every(ms, tell) {
    const timer = setInterval(tell, ms)
    return () => clearInterval(timer)
  },
}
