/** How far a job is: `done` of `total` pieces of `unit`, for example frames. */
export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly unit: string
}

export type ReportProgress = (progress: JobProgress) => void
