/** Work that waits until the test lets it go on, and stops when it is told to. */
export interface Gate {
  open(): void
  /** Settles when somebody waits. */
  readonly reached: Promise<void>
  wait(signal: AbortSignal): Promise<void>
}

export function createGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  return {
    open: resolve,
    reached,
    async wait(signal) {
      reach()
      await Promise.race([
        promise,
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
      ])
    },
  }
}
