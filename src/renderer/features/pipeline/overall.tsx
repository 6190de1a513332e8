import type { Run } from '../../../shared/domain/run.ts'
import { useRunPercent } from '../../state/use-progress.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { isRunning } from '../../view/card-state.ts'
import { runName, stepsDone } from '../../view/run-words.ts'
import { ReadyAround } from './eta.tsx'

/** How far the whole run is, under the last card. */
export function Overall({ run }: { readonly run: Run }) {
  const percent = useRunPercent(run)
  return (
    <section aria-label="Overall">
      <div className="flex items-baseline justify-between text-[13px] leading-5 font-semibold">
        <span>Overall</span>
        <span className="tabular-nums">{percent}%</span>
      </div>
      <ProgressBar
        className="mt-1.5"
        label={`${runName(run)}, overall`}
        fraction={percent / 100}
        tone={isRunning(run) ? 'work' : 'done'}
        height={6}
      />
      <div className="mt-2 flex justify-between text-[12px] leading-4 tabular-nums text-foreground/72">
        <span>
          {stepsDone(run)} of {run.steps.length} steps done
        </span>
        <span>
          <ReadyAround run={run} />
        </span>
      </div>
    </section>
  )
}

/** The same on one line, at the bottom of a show in the panel. */
export function OverallLine({ run }: { readonly run: Run }) {
  const percent = useRunPercent(run)
  return (
    <div className="mt-3 flex items-center gap-3 text-[13px] leading-[18px] font-semibold">
      <span>Overall</span>
      <ProgressBar
        className="flex-1"
        label={`${runName(run)}, overall`}
        fraction={percent / 100}
        tone={isRunning(run) ? 'work' : 'done'}
      />
      <span className="tabular-nums">{percent}%</span>
    </div>
  )
}
