import type { Clock } from '../../../shared/clock.ts'
import type { Studio } from '../../studio.ts'
import { watchEta } from './eta-lines.ts'
import { type DesktopStatus, desktopStatus } from './status.ts'
import { createStatusWatch } from './status-watch.ts'

export interface PresenceOptions {
  readonly studio: Pick<Studio, 'board' | 'live' | 'feed' | 'subscribe'>
  readonly clock: Clock
  /** Everything that shows the status, in order. */
  readonly shown: readonly ((status: DesktopStatus) => void)[]
}

/** What the desktop shows of Callboard outside its window. */
export interface Presence {
  readonly status: DesktopStatus
  /** The person looks at the window, or no longer does: what has failed by then is known to them. */
  look(looking: boolean): void
  stop(): void
}

/** Keeps tray, taskbar and what else there is in step with the studio. */
export function openPresence({ studio, clock, shown }: PresenceOptions): Presence {
  const eta = watchEta(studio.feed, clock)
  let looking = false
  let seenAt = clock.now()
  const read = (): DesktopStatus =>
    desktopStatus({
      board: studio.board,
      live: studio.live.all(),
      eta: eta.of,
      seenAt: looking ? Number.POSITIVE_INFINITY : seenAt,
    })
  const watch = createStatusWatch({
    clock,
    read,
    show: (status) => {
      for (const show of shown) show(status)
    },
  })
  const stopHearing = studio.subscribe(watch.changed)
  watch.changed()
  return {
    get status() {
      return read()
    },
    look(now) {
      looking = now
      seenAt = clock.now()
      watch.changed()
    },
    stop() {
      stopHearing()
      watch.stop()
      eta.stop()
    },
  }
}
