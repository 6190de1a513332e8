import { useApp } from './app-context.ts'
import { useNow } from './use-now.ts'

const EVERY_SECOND = 1000

/** The time, told every second while work is `ticking`. It stands while the line is down: what it counts may have ended. */
export function useWorkClock(ticking: boolean): number {
  const live = useApp((state) => state.connection.status === 'live')
  return useNow(ticking && live ? EVERY_SECOND : null)
}
