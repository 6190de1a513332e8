import type { Run, Step } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { useNow } from '../../state/use-now.ts'
import { formatDuration } from '../../view/duration.ts'
import { runWorkedMs, stepWorkedMs } from '../../view/worked-time.ts'

const EVERY_SECOND = 1000

/** A clock that stands while the line is down: what it counts may have ended. */
function useWorkClock(ticking: boolean): number {
  const live = useApp((state) => state.connection.status === 'live')
  return useNow(ticking && live ? EVERY_SECOND : null)
}

/** How long a step took, or has taken so far. Nothing before it began. */
export function StepTime({ step, ticking }: { readonly step: Step; readonly ticking: boolean }) {
  const now = useWorkClock(ticking)
  const worked = stepWorkedMs(step, now)
  if (worked === 0 && !ticking) return null
  return <>{ticking ? `${formatDuration(worked)} so far` : formatDuration(worked)}</>
}

/** How long a run has been worked on: "2 min 14 s". */
export function RunTime({ run, ticking }: { readonly run: Run; readonly ticking: boolean }) {
  const now = useWorkClock(ticking)
  return <>{formatDuration(runWorkedMs(run, now))}</>
}
