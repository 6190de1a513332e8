import type { LiveProgress } from '../../shared/domain/live.ts'
import type { SetSlice } from './slice.ts'

/** How far running tasks are: the newest values only. */
export interface LiveSlice {
  readonly progress: LiveProgress
  setProgress(progress: LiveProgress): void
}

export const createLiveSlice = (set: SetSlice<LiveSlice>): LiveSlice => ({
  progress: {},
  setProgress: (progress) => set({ progress }),
})
