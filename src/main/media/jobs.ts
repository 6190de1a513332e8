import type { ReportProgress } from './progress.ts'
import type { MediaJob, MediaResult } from './protocol.ts'

/** Makes what a job asks for, in this process. */
export async function runJob(job: MediaJob, _report: ReportProgress): Promise<MediaResult> {
  throw new Error(`${job.kind} cannot be made yet`)
}
