/** Lets one side wait until the other side has news. */
export interface Bell {
  ring(): void
  /** Resolves at the next ring, or after a moment without one: look again at what you wait for. */
  wait(): Promise<void>
}

/** Milliseconds after which a waiter looks again by itself. */
const LOOK_AGAIN_MS = 50

/**
 * A bell for the native codecs' callbacks.
 *
 * Those callbacks do not keep the process alive (measured: Node ends with a decode under way), so the wait holds a
 * timer, which does.
 */
export function createBell(): Bell {
  let answer: (() => void) | undefined
  return {
    ring: () => answer?.(),
    wait: () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_AGAIN_MS)
        answer = () => {
          clearTimeout(timer)
          answer = undefined
          resolve()
        }
      }),
  }
}
