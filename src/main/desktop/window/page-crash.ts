import type { WebContents } from 'electron'
import type { Report } from '../trouble/report.ts'

/** A page that crashes again within this many milliseconds is left as it is, so that it does not crash for ever. */
const AGAIN_WITHIN_MS = 10_000

export interface PageCrashOptions {
  readonly report: Report
  /** Milliseconds from any fixed point. */
  readonly now: () => number
}

/** Loads the page again when its process is gone; the runs go on in the main process meanwhile. */
export function reloadAfterCrash(
  contents: Pick<WebContents, 'on' | 'reload'>,
  { report, now }: PageCrashOptions,
): void {
  let last = Number.NEGATIVE_INFINITY
  contents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const again = now() - last < AGAIN_WITHIN_MS
    last = now()
    report(again ? 'the page crashed again' : 'the page crashed and is loaded again', new Error(details.reason))
    if (!again) contents.reload()
  })
}
