/** Time for what waits: given from outside, so that tests need not wait. */
export interface Timers {
  /** Calls back once after `ms` milliseconds, unless the returned function was called before. */
  after(ms: number, callBack: () => void): () => void
}

/** The machine's own timers. They do not keep the process alive. */
export const systemTimers: Timers = {
  after: (ms, callBack) => {
    const timer = setTimeout(callBack, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
