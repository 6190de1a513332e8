import { makeClip } from './motion/make-clip.ts'
import type { ReportProgress } from './progress.ts'
import type { MediaJob, MediaResult } from './protocol.ts'
import { writeWhole } from './write-whole.ts'

/** Makes what a job asks for, in this process. */
export async function runJob(job: MediaJob, report: ReportProgress): Promise<MediaResult> {
  switch (job.kind) {
    case 'portrait': {
      const { drawPortrait } = await import('./art/pictures/portrait.ts')
      const { png, width, height } = await drawPortrait(job.request, {
        // A worker is cancelled by ending its process.
        signal: new AbortController().signal,
        progress: (done, total) => report({ fraction: done / total, done, total, unit: 'part' }),
      })
      await writeWhole(job.request.outFile, png)
      return { width, height }
    }
    case 'clip':
      return makeClip(job.request, report)
    default:
      throw new Error(`${job.kind} cannot be made yet`)
  }
}
