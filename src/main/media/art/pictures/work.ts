import { setImmediate } from 'node:timers/promises'

/** Who asked for a picture: hears how far it is, and can call it off. */
export interface Work {
  readonly signal: AbortSignal
  /** Parts done of all parts; called after each. */
  progress(done: number, total: number): void
}

/** Counts the parts of one picture. */
export interface Parts {
  /** Ends a part: reports it, lets an abort come through, and throws the signal's reason when there was one. */
  done(): Promise<void>
}

/** @throws the signal's reason, when it is aborted already */
export function beginParts({ signal, progress }: Work, total: number): Parts {
  let count = 0
  signal.throwIfAborted()
  return {
    done: async () => {
      count += 1
      progress(count, total)
      await setImmediate()
      signal.throwIfAborted()
    },
  }
}
