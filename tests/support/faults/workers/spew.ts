import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createChildProcessSpawner } from '../../../../src/main/media/child-process.ts'
import { createMediaPool } from '../../../../src/main/media/pool.ts'
import type { MediaJob, SpawnWorker } from '../../../../src/main/media/protocol.ts'

const WORKER = fileURLToPath(new URL('./spewing-worker.ts', import.meta.url))

/**
 * How much memory a host takes, in MiB, while one of its workers prints 320 MiB.
 *
 * @param hoards whether it keeps all of that: a fault that shows what such a host takes
 */
export async function growthWhileSpewing(hoards: boolean): Promise<number> {
  const spawnOne = createChildProcessSpawner(WORKER)
  const hoard: string[] = []
  const before = process.memoryUsage().rss
  let most = before
  const spawn: SpawnWorker = () => {
    const worker = spawnOne()
    worker.onOutput((text) => {
      if (hoards) hoard.push(text)
      most = Math.max(most, process.memoryUsage().rss)
    })
    return worker
  }
  const pool = createMediaPool({ spawn, size: 1 })
  const job = { kind: 'portrait', request: { outFile: join(tmpdir(), 'callboard-spew.png') } } as unknown as MediaJob
  const ended = await pool.run(job, { signal: new AbortController().signal, onProgress: () => undefined }).then(
    () => 'well',
    (thrown: Error) => thrown.message,
  )
  await pool.close()
  if (!ended.includes('exit code 4')) throw new Error(`the worker ended otherwise: ${ended}`)
  return (most - before) / 2 ** 20
}
