/** How far a job is: `done` of `total` pieces of `unit`, for example frames. */
export interface JobProgress {
  /** 0..1 of the whole job; its parts may be counted in different units. */
  readonly fraction: number
  readonly done: number
  readonly total: number
  readonly unit: string
}

export type ReportProgress = (progress: JobProgress) => void
