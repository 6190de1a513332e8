import type { Clock } from '../../../shared/clock.ts'
import type { UpdateProgress } from '../../../shared/contract/desktop-api.ts'
import type { Report } from '../trouble/report.ts'
import type { Updater } from './updater.ts'

/** The first question comes when the start is over, in milliseconds. */
const FIRST_MS = 60_000
/** How often is asked, in milliseconds. */
const EVERY_MS = 6 * 3_600_000

export interface KeepUpdatedOptions {
  /** Called when it is first needed. */
  readonly loadUpdater: () => Promise<Updater>
  readonly clock: Pick<Clock, 'after'>
  /** Whether the person wants updates. */
  readonly wanted: () => boolean
  /** Whether something is in production. */
  readonly working: () => boolean
  /** A newer version waits to be put in place. */
  readonly tellReady: (version: string) => void
  readonly report: Report
}

/** Keeps the app up to date, for as long as it is wanted. */
export interface KeepUpdated {
  readonly progress: UpdateProgress
  /** Something has changed that may have begun or ended a production. */
  changed(): void
  /** The person has changed their mind about updates. */
  switched(): void
  /** The app is about to end: decides whether it ends with the newer version in place. */
  quitting(): void
}

/**
 * Looks for newer versions, downloads one, and has it put in place when the app ends.
 *
 * None of it while something is in production: a download that is under way then is ended and begun again later, and an app that
 * ends in the middle comes back as it was, so that what goes on after the start goes on with the program that began it.
 */
export function createKeepUpdated(options: KeepUpdatedOptions): KeepUpdated {
  const { loadUpdater, clock, wanted, working, tellReady, report } = options
  let updater: Updater | null = null
  let underWay: AbortController | null = null
  let due = false
  let failed = false
  let found: string | null = null
  let ready: string | null = null

  const mayWork = (): boolean => wanted() && !working()
  const hasWork = (): boolean => due || found !== ready

  async function fetchNewer(signal: AbortSignal): Promise<void> {
    updater ??= await loadUpdater()
    if (due) {
      found = (await updater.check()) ?? ready
      due = false
    }
    if (found === null || found === ready || signal.aborted) return
    const version = found
    await updater.download(signal)
    ready = version
    tellReady(version)
  }

  async function work(): Promise<void> {
    underWay = new AbortController()
    const { signal } = underWay
    try {
      await fetchNewer(signal)
      failed = false
    } catch (error) {
      if (!signal.aborted) {
        // It is tried again when it is next due: whatever failed is likely to fail again at once.
        failed = true
        due = false
        found = ready
        report('could not get a newer version', error)
      }
    } finally {
      underWay = null
    }
    // What ended it may be over by now.
    if (signal.aborted) changed()
  }

  function changed(): void {
    if (underWay) {
      if (!mayWork()) underWay.abort()
    } else if (hasWork() && mayWork()) void work()
  }

  function ask(): void {
    due = true
    changed()
    clock.after(EVERY_MS, ask)
  }
  clock.after(FIRST_MS, ask)

  return {
    get progress(): UpdateProgress {
      if (ready !== null) return { kind: 'ready', version: ready }
      if (found !== null) return { kind: 'found', version: found }
      return { kind: failed ? 'failed' : 'none' }
    },
    changed,
    switched() {
      due = wanted()
      changed()
    },
    quitting() {
      // A download that is under way has taken the place of an earlier one.
      updater?.installAtQuit(ready !== null && underWay === null && mayWork())
    },
  }
}
