import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../../src/shared/random.ts'

/**
 * Does something a number of times, evenly spaced but for a little jitter, so that no timer of ours falls in step with
 * one of the measured.
 *
 * @param everyMs middle distance, milliseconds
 */
export async function paced(count: number, everyMs: number, random: Random, work: (index: number) => Promise<unknown>) {
  for (let index = 0; index < count; index++) {
    await pause(everyMs * random.range(0.8, 1.2))
    await work(index)
  }
}

/** Does something again and again, without waiting for it, until it is stopped. Returns the stop. */
export function keepDoing(everyMs: number, work: () => void): () => void {
  const timer = setInterval(work, everyMs)
  return () => clearInterval(timer)
}
