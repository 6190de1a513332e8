import type { Run, Step } from '../../../shared/domain/run.ts'
import { useWorkClock } from '../../state/use-work-clock.ts'
import { formatDuration } from '../../view/duration.ts'
import { runWorkedMs, stepWorkedMs } from '../../view/worked-time.ts'

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
