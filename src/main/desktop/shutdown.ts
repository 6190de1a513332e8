import type { App } from 'electron'
import type { Report } from './report.ts'

export interface ShutdownOptions {
  /** Ends running attempts as interrupted and closes the journal. */
  readonly close: () => Promise<void>
  readonly report: Report
}

/** Quits only after the studio is closed: the windows go first, then the work is put away, then the process ends. */
export function closeBeforeQuit(app: Pick<App, 'on' | 'quit'>, { close, report }: ShutdownOptions): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    void close()
      .catch((error: unknown) => report('could not close cleanly', error))
      .finally(() => {
        state = 'closed'
        app.quit()
      })
  })
}
