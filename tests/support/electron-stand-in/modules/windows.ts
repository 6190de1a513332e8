import type * as E from 'electron'

/** An open window, as the parts that do not make windows see it. */
export interface OpenWindow {
  readonly window: E.BrowserWindow
  readonly contents: E.WebContents
  /** Chromium's name for its page; empty until the page is there. */
  targetId(): string
  isFocused(): boolean
  /** Closes it unless the application prevents that; says whether it is closed. */
  tryClose(): boolean
  destroy(): void
}

/** The open windows, by their id, in the order in which they were made. */
export const windows = new Map<number, OpenWindow>()

export function findWindow(matches: (window: OpenWindow) => boolean): OpenWindow | undefined {
  return [...windows.values()].find(matches)
}

let lastId = 0

/** An id for a window and its contents. */
export function nextWindowId(): number {
  lastId += 1
  return lastId
}
