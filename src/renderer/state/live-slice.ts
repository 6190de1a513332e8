import type { LiveProgress } from '../../shared/domain/live.ts'
import type { Outlook } from '../view/outlook.ts'
import type { SetSlice } from './slice.ts'

/** How far running tasks are, and how long runs will still take: the newest values only. */
export interface LiveSlice {
  readonly progress: LiveProgress
  /** By run id. They change at the pace at which a person reads, see `createEtaPace`. */
  readonly outlooks: Readonly<Record<string, Outlook>>
  /** More happens than anybody could follow: nothing glides, and the screen changes about once a second. */
  readonly flooded: boolean
  setProgress(progress: LiveProgress): void
}

export const createLiveSlice = (set: SetSlice<LiveSlice>): LiveSlice => ({
  progress: {},
  outlooks: {},
  flooded: false,
  setProgress: (progress) => set({ progress }),
})
