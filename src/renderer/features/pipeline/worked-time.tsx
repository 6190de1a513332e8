import type { Run, Step } from '../../../shared/domain/run.ts'
import { useNow } from '../../state/use-now.ts'
import { formatDuration } from '../../view/duration.ts'
import { runWorkedMs, stepWorkedMs } from '../../view/worked-time.ts'

const EVERY_SECOND = 1000

/** How long a step took, or has taken so far. Nothing before it began. */
export function StepTime({ step, ticking }: { readonly step: Step; readonly ticking: boolean }) {
  const now = useNow(ticking ? EVERY_SECOND : null)
  const worked = stepWorkedMs(step, now)
  if (worked === 0 && !ticking) return null
  return <>{ticking ? `${formatDuration(worked)} so far` : formatDuration(worked)}</>
}

/** How long a run has been worked on: "2 min 14 s". */
export function RunTime({ run, ticking }: { readonly run: Run; readonly ticking: boolean }) {
  const now = useNow(ticking ? EVERY_SECOND : null)
  return <>{formatDuration(runWorkedMs(run, now))}</>
}
