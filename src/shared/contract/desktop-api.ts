/** Where a notification or a link leads. */
export interface NavigationTarget {
  readonly runId: string
  readonly stepId: string | null
}

/** One line of the feed over IPC: the same messages as over WebSocket, as plain data. */
export interface FeedLine {
  send(message: unknown): void
  close(): void
}

export interface FeedLineHandlers {
  onOpen(): void
  onMessage(message: unknown): void
  onClose(code: number, reason: string): void
}

/** All that the preload script gives to the page, as `window.callboard`. Each `on…` returns its unsubscribe. */
export interface DesktopApi {
  readonly platform: string
  openFeed(handlers: FeedLineHandlers): FeedLine
  onNavigate(listener: (target: NavigationTarget) => void): () => void
}
