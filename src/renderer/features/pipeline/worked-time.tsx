import type { Run } from '../../../shared/domain/run.ts'
import { useWorkClock } from '../../state/use-work-clock.ts'
import { formatDuration } from '../../view/duration.ts'
import { runWorkedMs } from '../../view/worked-time.ts'

/** How long a run has been worked on: "2 min 14 s". */
export function RunTime({ run, ticking }: { readonly run: Run; readonly ticking: boolean }) {
  const now = useWorkClock(ticking)
  return <>{formatDuration(runWorkedMs(run, now))}</>
}
