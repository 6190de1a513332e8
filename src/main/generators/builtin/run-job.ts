import type { MediaPool } from '../../media/pool.ts'
import type { MediaJob, MediaResult } from '../../media/protocol.ts'
import type { ClipFile, GeneratorContext } from '../ports.ts'

/** Does a media job for a step: progress becomes a fraction that never falls, and words such as "frame 15 of 96". */
export async function runJob(pool: MediaPool, job: MediaJob, context: GeneratorContext): Promise<MediaResult> {
  let highest = 0
  const result = await pool.run(job, {
    signal: context.signal,
    onProgress: ({ fraction, done, total, unit }) => {
      highest = Math.max(highest, fraction)
      context.progress(highest, `${unit} ${done} of ${total}`)
    },
  })
  context.progress(1)
  return result
}

/** A movie job's result with the two numbers that every movie has. */
export async function runMovieJob(pool: MediaPool, job: MediaJob, context: GeneratorContext): Promise<ClipFile> {
  const { width, height, durationMs, frames } = await runJob(pool, job, context)
  if (durationMs === undefined || frames === undefined) throw new Error(`the ${job.kind} has no length`)
  return { width, height, durationMs, frames }
}
