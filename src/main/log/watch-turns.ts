import type { Clock } from '../../shared/clock.ts'
import type { AppLog } from './app-log.ts'

const LOOK_EVERY_MS = 1000
/** A turn of the event loop that took longer than this was felt by whoever watched. */
const SLOW_MS = 250
/** A gap as long as this is a machine that slept. */
const SLEPT_MS = 60_000

/**
 * Logs when the program did not come to anything else for a while: the timer that should ring each second comes late.
 *
 * @returns what stops it
 */
export function logSlowTurns(log: AppLog, clock: Clock): () => void {
  let cancel = look()

  function look(): () => void {
    const from = clock.now()
    return clock.after(LOOK_EVERY_MS, () => {
      const lateMs = clock.now() - from - LOOK_EVERY_MS
      if (lateMs > SLEPT_MS) log.info('the machine slept, or its clock was set', { forMs: lateMs })
      else if (lateMs > SLOW_MS) log.warn('the program was held up', { forMs: lateMs })
      cancel = look()
    })
  }

  return () => cancel()
}
