import { Queue } from 'bullmq'
import { createRandom } from '../../src/shared/random.ts'
import { paced } from '../feed/pace.ts'
import { startChild } from '../lib/child.ts'
import { moment } from '../lib/moment.ts'
import { startRedis } from './redis.ts'

type Heard = readonly (readonly [index: number, at: number])[]

/**
 * Milliseconds from a call of BullMQ's `updateProgress` to the `progress` event of `QueueEvents` in another process.
 *
 * Measured from the call, since its commit happens inside Redis; Redis writes nothing to disk here. Null without Redis.
 */
export async function measureBullmq(count: number, everyMs: number): Promise<number[] | null> {
  const redis = await startRedis()
  if (!redis) return null
  const queue = new Queue('bench', { connection: { path: redis.path } })
  const listener = startChild(new URL('./bullmq-listener.ts', import.meta.url), [redis.path])
  await listener.hear('ready')
  const job = await queue.add('work', {})
  const calledAt: number[] = []
  const call = async (index: number): Promise<void> => {
    calledAt[index] = moment()
    await job.updateProgress({ index })
  }
  const random = createRandom('bench|bullmq')
  await paced(60, everyMs, random, () => job.updateProgress({ index: -1 }))
  await paced(count, everyMs, random, call)
  await paced(2, 100, random, () => Promise.resolve())
  listener.tell({ type: 'report' })
  const { heard } = await listener.hear<{ heard: Heard }>('heard')
  await listener.end()
  await queue.close()
  await redis.close()
  if (heard.length !== count) throw new Error(`${heard.length} of ${count} progress events were heard`)
  return heard.map(([index, at]) => at - (calledAt[index] ?? Number.NaN))
}
