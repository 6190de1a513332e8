import { toMediaError } from './errors.ts'
import type { ToWorker } from './protocol.ts'
import { connectHost } from './worker-host.ts'

/**
 * Entry of a media worker process: takes a job, makes its file, says how it went, waits for the next.
 *
 * The drawing code is loaded with the first job, so that a part that cannot be loaded fails that job by name.
 */
const host = connectHost()

async function work({ id, job }: ToWorker): Promise<void> {
  try {
    const { runJob } = await import('./jobs.ts')
    const result = await runJob(job, (progress) => host.send({ type: 'progress', id, ...progress }))
    host.send({ type: 'done', id, result })
  } catch (thrown) {
    const { code, message } = toMediaError(thrown, job.request.outFile)
    host.send({ type: 'failed', id, error: { code, message } })
  }
}

// Our own host is on the other end: its messages are taken at their word.
host.onMessage((message) => void work(message as ToWorker))
host.send({ type: 'ready' })
