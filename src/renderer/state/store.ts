import { createStore, type StoreApi } from 'zustand/vanilla'
import { type BoardSlice, createBoardSlice } from './board-slice.ts'
import { type ConnectionSlice, createConnectionSlice } from './connection-slice.ts'
import { createLiveSlice, type LiveSlice } from './live-slice.ts'
import { createLogSlice, type LogSlice } from './log-slice.ts'
import { createOverlaySlice, type OverlaySlice } from './overlay-slice.ts'
import { createQuestionSlice, type QuestionSlice } from './question-slice.ts'
import { createSettingsSlice, type SettingsSlice } from './settings-slice.ts'
import { createUiSlice, type UiSlice } from './ui-slice.ts'

export type AppState = BoardSlice &
  LiveSlice &
  LogSlice &
  ConnectionSlice &
  UiSlice &
  SettingsSlice &
  OverlaySlice &
  QuestionSlice
export type AppStore = StoreApi<AppState>

/** The one store of the window, in slices. It subscribes to nothing; `createFeedListener` writes into it. */
export function createAppStore(): AppStore {
  return createStore<AppState>()((set) => ({
    ...createBoardSlice(set),
    ...createLiveSlice(set),
    ...createLogSlice(),
    ...createConnectionSlice(set),
    ...createUiSlice(set),
    ...createSettingsSlice(set),
    ...createOverlaySlice(set),
    ...createQuestionSlice(set),
  }))
}
