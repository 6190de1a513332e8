import { z } from 'zod'
import type { LogLine, RunView } from '../../shared/contract/views.ts'
import type { ProgressEvent } from '../../shared/progress/progress-event.ts'

/** What a client of a job's socket says: this once, first, and nothing after it. */
export const jobHelloSchema = z.strictObject({
  type: z.literal('hello'),
  /** Not needed where a session cookie came with the line. */
  token: z.string().max(200).optional(),
})

/** What a job's socket says. `docs/protocol.md` has the same in prose. */
export type JobMessage =
  /** The job as `run.get` answers it; the first message. */
  | { readonly type: 'initial_status'; readonly job: RunView }
  | { readonly type: 'progress'; readonly event: ProgressEvent }
  | { readonly type: 'logs'; readonly lines: readonly LogLine[] }
  /** The last message. */
  | { readonly type: 'job_complete'; readonly status: string }

const JOB_PATH = /^\/ws\/jobs\/([a-z0-9-]{1,200})\/progress$/

/** The run that a job socket's address names; null where it is not such an address. */
export const runIdOfJobPath = (url: string | undefined): string | null => url?.match(JOB_PATH)?.[1] ?? null
