export interface CloseWindowOptions {
  readonly platform: NodeJS.Platform
  /** Whether the end of the app has been agreed to. */
  readonly leaving: () => boolean
  readonly working: () => boolean
  /** Whether the person wants the app to go on without its window. */
  readonly closeToTray: () => boolean
  /** Whether they have been told so. */
  readonly explained: () => boolean
  readonly explain: () => void
  readonly quit: () => void
}

/** What becomes of the window that a person closes. */
export type CloseWindow = (event: { preventDefault(): void }, hide: () => void) => void

/**
 * Closing the window while something runs hides it: the work goes on, and the tray shows it. That is said once.
 *
 * On macOS an app goes on without windows anyway. Where the person wants no tray, closing is quitting, which asks.
 */
export function createCloseWindow(options: CloseWindowOptions): CloseWindow {
  return (event, hide) => {
    if (options.leaving() || options.platform === 'darwin' || !options.working()) return
    event.preventDefault()
    if (!options.closeToTray()) {
      options.quit()
      return
    }
    hide()
    if (!options.explained()) options.explain()
  }
}
