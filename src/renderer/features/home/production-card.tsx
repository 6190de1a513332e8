import { showHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { useIsWide } from '../../state/use-media-query.ts'
import { classNames } from '../../ui/class-names.ts'
import { Glow } from '../../ui/glow.tsx'
import { Poster } from '../../ui/poster.tsx'
import { StatusIcon } from '../../ui/status-icon.tsx'
import { runCardState } from '../../view/card-state.ts'
import { runFailureReason } from '../../view/failures.ts'
import { runName, runStatusLine } from '../../view/run-words.ts'
import { cardSurface } from '../pipeline/card-surface.ts'
import { FailedFoot, PausedFoot, WorkingFoot } from './production-card-foot.tsx'

/** One show under way, in the colours of its state; the whole card leads to it. */
export function ProductionCard({ runId }: { readonly runId: string }) {
  const run = useApp((state) => state.board.runs[runId])
  const wide = useIsWide()
  if (!run) return null
  const state = runCardState(run)
  return (
    <article className={cardSurface(state)}>
      <Glow on={state === 'active'} />
      <div className="-m-px flex gap-3.5 wide:gap-4">
        <Poster
          run={run}
          dim={state === 'paused'}
          className="h-[108px] w-[72px] flex-none rounded-[10px] wide:h-[162px] wide:w-[108px]"
          titleClass="text-[13px] wide:text-[17px]"
        />
        <div className="flex min-w-0 flex-1 flex-col">
          <h3 className="truncate font-display text-[22px] leading-[22px] tracking-[0.015em] wide:pt-0.5 wide:text-[27px] wide:leading-[26px]">
            <a href={showHref(run.id)} title={runName(run)} className="after:absolute after:inset-0 after:rounded-3xl">
              {runName(run)}
            </a>
          </h3>
          <p
            className={classNames(
              'mt-[5px] flex items-center gap-2 text-[13px] leading-5',
              state === 'failed' ? 'text-foreground' : 'text-foreground/72',
            )}
          >
            <StatusIcon state={state} size={15} />
            <span className="truncate">{runStatusLine(run, !wide)}</span>
          </p>
          {state === 'failed' && wide && (
            <p className="mt-1 line-clamp-2 text-[13px] leading-5 text-foreground/72">{runFailureReason(run)}</p>
          )}
          <div className="mt-auto">
            {state === 'active' && <WorkingFoot run={run} wide={wide} />}
            {state === 'failed' && <FailedFoot run={run} wide={wide} />}
            {state === 'paused' && <PausedFoot run={run} wide={wide} />}
          </div>
        </div>
      </div>
    </article>
  )
}
