import { useApp } from '../../state/app-context.ts'
import { useLastReadyAt, useOverallPercent } from '../../state/use-overall.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { runningRuns } from '../../view/lists.ts'
import { formatMoment } from '../../view/moment.ts'

/** How far all that runs is together, and when the last of it will be ready; where it is more than one show. */
export function PanelFoot() {
  const running = useApp((state) => runningRuns(state.board).length)
  const percent = useOverallPercent()
  const readyAt = useLastReadyAt()
  if (running < 2) return null
  return (
    <section
      aria-label="All shows together"
      className="flex-none rounded-bl-3xl border-t border-white/10 bg-panel px-6 pt-3 pb-4"
    >
      <div className="flex items-baseline justify-between text-[13px] leading-5 font-semibold tabular-nums">
        <span>All {running} shows</span>
        <span>{percent}%</span>
      </div>
      <ProgressBar className="mt-1.5" label="All shows, overall" fraction={percent / 100} height={6} />
      {readyAt !== null && (
        <p className="mt-2 text-[12px] leading-4 text-foreground/72 tabular-nums">
          The last one is ready around {formatMoment(readyAt, Date.now())}
        </p>
      )}
    </section>
  )
}
