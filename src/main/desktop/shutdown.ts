import type { App } from 'electron'
import type { Clock } from '../../shared/clock.ts'
import type { Report } from './trouble/report.ts'

/** Work that does not end when it is told to is left behind after so many milliseconds; the journal is whole anyway. */
const CLOSE_WITHIN_MS = 10_000

export interface ShutdownOptions {
  /** Ends running attempts as interrupted and closes the journal. */
  readonly close: () => Promise<void>
  readonly clock: Pick<Clock, 'after'>
  readonly report: Report
}

/** Quits only after the studio is closed: the windows go first, then the work is put away, then the process ends. */
export function closeBeforeQuit(app: Pick<App, 'on' | 'quit'>, { close, clock, report }: ShutdownOptions): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  const finish = (): void => {
    if (state === 'closed') return
    state = 'closed'
    app.quit()
  }
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    const stopWaiting = clock.after(CLOSE_WITHIN_MS, () => {
      report('could not close cleanly', `it took longer than ${CLOSE_WITHIN_MS} ms`)
      finish()
    })
    close()
      .catch((error: unknown) => report('could not close cleanly', error))
      .finally(() => {
        stopWaiting()
        finish()
      })
  })
}
