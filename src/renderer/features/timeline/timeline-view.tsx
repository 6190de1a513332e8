import { RotateCw } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { useOutlook } from '../../state/use-outlook.ts'
import { useWorkClock } from '../../state/use-work-clock.ts'
import { Button } from '../../ui/button.tsx'
import { isRunning } from '../../view/card-state.ts'
import { AtWork } from '../show/at-work.tsx'
import { StepDurations } from '../timings/step-durations.tsx'
import { TimeSoFar } from './time-so-far.tsx'
import { TimelineChart } from './timeline-chart.tsx'
import { timelineOf } from './timeline-model.ts'
import { useRunStory } from './use-run-story.ts'

/** What stands where a run's events could not be had. */
function NoTimeline({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="grid place-items-center gap-3 rounded-3xl border border-white/10 bg-[#0e0e0e] px-6 py-16 text-center"
    >
      <p className="max-w-[520px] text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/86">
        The timeline could not be read. {reason}
      </p>
      <Button icon={<RotateCw size={15} strokeWidth={2.4} aria-hidden />} onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}

/** How a run went and is likely to go: its lanes, how long its steps take beside earlier runs, and where the time went. */
export function TimelineView({ run }: { readonly run: Run }) {
  const { events, trouble, retry } = useRunStory(run)
  const outlook = useOutlook(run.id)
  const now = useWorkClock(isRunning(run))
  const isShow = run.pipeline === 'show-production'
  // Hundreds of lanes take some milliseconds to lay out: a burst of events must not hold up the rest of the screen.
  const shown = useDeferredValue(run)
  const model = useMemo(
    () => timelineOf(shown, isShow ? 'Whole show' : 'Whole run', events, outlook, now),
    [shown, isShow, events, outlook, now],
  )
  const known = useApp((state) => state.boardKnown) && events.length > 0
  if (trouble !== null && events.length === 0) return <NoTimeline reason={trouble} onRetry={retry} />
  if (!known) return <div aria-busy="true" className="h-[394px] rounded-3xl border border-white/10 bg-[#0e0e0e]" />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TimelineChart run={run} model={model} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 min-[1180px]:grid-cols-[minmax(0,868fr)_minmax(0,416fr)]">
        <StepDurations run={run} tries={[...model.tries.values()]} now={now} />
        <div>
          <TimeSoFar run={run} model={model} now={now} />
          <div className="px-[19px]">
            <AtWork run={run} />
          </div>
        </div>
      </div>
    </div>
  )
}
