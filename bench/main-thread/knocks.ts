import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { moment } from '../lib/moment.ts'

/** How a main thread was over a stretch of time. Milliseconds. */
export interface Stretch {
  /** How long each knock waited until it was heard, from its moment on. */
  readonly waits: readonly number[]
  /** How much later than after a millisecond a timer of the main thread itself rang (`monitorEventLoopDelay`). */
  readonly delays: ReturnType<typeof monitorEventLoopDelay>
  /** The share of one core that this process used, all its threads. */
  readonly processor: number
}

/**
 * Watches the main thread while something goes on.
 *
 * Another thread knocks every millisecond, whether the one before was heard or not: so a block of 50 ms is met by fifty
 * knocks, and what is told is how long a click, a frame or a client's message waits. The loop's own timer is watched as
 * well; it counts the same block once.
 */
export async function watchMainThread(during: () => Promise<unknown>): Promise<Stretch> {
  const waits: number[] = []
  const ticker = new Worker(new URL('./ticker.ts', import.meta.url))
  await once(ticker, 'message')
  ticker.on('message', (at: number) => waits.push(moment() - at))
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const [before, from] = [process.cpuUsage(), moment()]
  await during()
  const used = process.cpuUsage(before)
  const processor = (used.user + used.system) / 1000 / (moment() - from)
  delays.disable()
  await ticker.terminate()
  return { waits, delays, processor }
}
