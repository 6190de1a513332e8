import type { Clock } from '../../../shared/clock.ts'
import type { DesktopStatus } from './status.ts'

/** How often the desktop is told at most, in milliseconds: a tray is glanced at, not watched. */
const EVERY_MS = 1000

export interface StatusWatchOptions {
  readonly clock: Pick<Clock, 'after'>
  readonly read: () => DesktopStatus
  readonly show: (status: DesktopStatus) => void
}

/** Keeps the desktop's view current: at rest a change is shown at once, while something works every second. */
export interface StatusWatch {
  /** Something was committed, or the person looked. */
  changed(): void
  stop(): void
}

export function createStatusWatch({ clock, read, show }: StatusWatchOptions): StatusWatch {
  let cancel: (() => void) | null = null
  let dirty = false
  let working = false
  let stopped = false

  function tell(): void {
    dirty = false
    const status = read()
    working = status.state === 'working'
    show(status)
    cancel = clock.after(EVERY_MS, () => {
      cancel = null
      if (dirty || working) tell()
    })
  }

  return {
    changed() {
      if (stopped) return
      dirty = true
      if (!cancel) tell()
    },
    stop() {
      stopped = true
      cancel?.()
      cancel = null
    },
  }
}
