import type { Run } from '../../../shared/domain/run.ts'
import { showHref } from '../../routing/route.ts'
import { useAppParts } from '../../state/app-context.ts'
import { Poster } from '../../ui/poster.tsx'
import { isRunning } from '../../view/card-state.ts'
import { formatRoughDuration } from '../../view/duration.ts'
import { formatMoment } from '../../view/moment.ts'
import { runName, runStatusLine } from '../../view/run-words.ts'
import { runWorkedMs } from '../../view/worked-time.ts'
import { RunEta } from '../pipeline/eta.tsx'
import { RunButtons } from './run-buttons.tsx'

function Standing({ run }: { readonly run: Run }) {
  if (isRunning(run) || run.status === 'paused') return <RunEta run={run} />
  const ended = run.completedAt
  if (ended === null) return <span className="text-foreground/72">{runStatusLine(run)}</span>
  const when = formatMoment(ended, Date.now())
  const took = formatRoughDuration(runWorkedMs(run, ended))
  const words =
    run.status === 'failed' ? `Stopped ${when}, nothing finished is lost` : `${runStatusLine(run)} ${when}, ${took}`
  return <span className="text-foreground/72">{words}</span>
}

/** Poster, name, how a show stands and what can be done with it, on one line. */
export function PanelHead({ run }: { readonly run: Run }) {
  const { store } = useAppParts()
  return (
    <div className="flex items-center gap-3">
      <Poster run={run} className="h-[42px] w-7 flex-none rounded-md" titleClass="hidden" />
      <div className="min-w-0 flex-1">
        <h3 className="truncate font-display text-[24px] leading-[22px] tracking-[0.015em]">
          <a href={showHref(run.id)} className="hover:underline" onClick={() => store.getState().setPanelOpen(false)}>
            {runName(run)}
          </a>
        </h3>
        <p className="mt-px truncate text-[13px] leading-[19px] tabular-nums">
          <Standing run={run} />
        </p>
      </div>
      <RunButtons run={run} />
    </div>
  )
}
