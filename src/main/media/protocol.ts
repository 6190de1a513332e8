import type {
  ClipRequest,
  PortraitGridRequest,
  PortraitRequest,
  PosterRequest,
  TrailerRequest,
} from '../generators/ports.ts'
import type { JobProgress } from './progress.ts'

/** What a media worker can be asked to make, and with what. Plain data: it crosses a process. */
export interface MediaJobs {
  readonly portrait: PortraitRequest
  readonly poster: PosterRequest
  readonly clip: ClipRequest
  readonly 'portrait-grid': PortraitGridRequest
  readonly trailer: TrailerRequest
}
export type MediaJobKind = keyof MediaJobs

export type MediaJob = {
  [K in MediaJobKind]: { readonly kind: K; readonly request: MediaJobs[K] }
}[MediaJobKind]

/** What a job leaves besides its file. Times in milliseconds, sizes in pixels. */
export interface MediaResult {
  readonly width: number
  readonly height: number
  readonly durationMs?: number
  readonly frames?: number
}

/** Host to worker. A worker has one job at a time; it is cancelled by ending the process. */
export interface ToWorker {
  readonly type: 'job'
  readonly id: number
  readonly job: MediaJob
}

/** Worker to host. */
export type FromWorker =
  | { readonly type: 'ready' }
  | ({ readonly type: 'progress'; readonly id: number } & JobProgress)
  | { readonly type: 'done'; readonly id: number; readonly result: MediaResult }
  | {
      readonly type: 'failed'
      readonly id: number
      readonly error: { readonly code: string; readonly message: string }
    }

/** A worker process as the host sees it: `utilityProcess` in the desktop host, a child process elsewhere. */
export interface WorkerProcess {
  readonly pid: number | undefined
  send(message: ToWorker): void
  onMessage(listener: (message: unknown) => void): void
  /** What the process prints, on either stream. Shown when it dies. */
  onOutput(listener: (text: string) => void): void
  /**
   * Called once, when the process has ended or could not be started. `code` is null when a signal ended it.
   * By then everything it printed has been given to `onOutput`.
   */
  onExit(listener: (code: number | null) => void): void
  /** Ends the process at once. */
  kill(): void
}

/** Starts a worker process. Injected by the host. */
export type SpawnWorker = () => WorkerProcess
