import { Play, RotateCw } from 'lucide-react'
import type { Run } from '../../../shared/domain/run.ts'
import { showHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { useIsWide } from '../../state/use-media-query.ts'
import { useRunPercent } from '../../state/use-progress.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Poster } from '../../ui/poster.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { StatusIcon } from '../../ui/status-icon.tsx'
import { runCardState } from '../../view/card-state.ts'
import { runFailureReason, runRetryLabel } from '../../view/failures.ts'
import { formatMoment } from '../../view/moment.ts'
import { runName, runStatusLine } from '../../view/run-words.ts'
import { cardSurface } from '../pipeline/card-surface.ts'
import { RunTime } from '../pipeline/worked-time.tsx'

interface PartProps {
  readonly run: Run
  readonly wide: boolean
}

function Progress({ run, wide, children }: PartProps & { readonly children: React.ReactNode }) {
  const percent = useRunPercent(run)
  const working = runCardState(run) === 'active'
  return (
    <>
      <div className="mb-[7px] flex justify-between gap-2 text-[13px] leading-5 tabular-nums">
        <span className="truncate">{children}</span>
        {wide && <span className="font-semibold">{percent}%</span>}
      </div>
      <ProgressBar label={`${runName(run)}, overall`} fraction={percent / 100} tone={working ? 'work' : 'done'} />
    </>
  )
}

function Working({ run, wide }: PartProps) {
  return (
    <>
      <Progress run={run} wide={wide}>
        {run.startedAt !== null && (
          <>
            <span className="font-semibold">
              <RunTime run={run} ticking />
            </span>{' '}
            <span className="text-foreground/72">so far</span>
          </>
        )}
      </Progress>
      {wide && (
        <p className="mt-[9px] text-[12px] leading-4 text-foreground/72 tabular-nums">
          {run.startedAt === null
            ? 'Not started yet'
            : `In production since ${formatMoment(run.startedAt, Date.now())}`}
        </p>
      )}
    </>
  )
}

function Failed({ run, wide }: PartProps) {
  const commands = useRunCommands(run.id)
  return (
    <div className="relative z-10 flex items-center gap-2">
      <Button
        tone="primary"
        size="small"
        icon={<RotateCw size={14} strokeWidth={2.4} aria-hidden />}
        disabled={commands.busy}
        onClick={() => commands.retry(null, null)}
      >
        {runRetryLabel(run)}
      </Button>
      {wide && (
        <a
          href={showHref(run.id)}
          className="press-fade rounded-[10px] px-2 py-1.5 text-[12.5px] font-semibold text-foreground/72 hover:text-white"
        >
          See why
        </a>
      )}
    </div>
  )
}

function Paused({ run, wide }: PartProps) {
  const commands = useRunCommands(run.id)
  return (
    <>
      <Progress run={run} wide={wide}>
        <span className="font-semibold">
          <RunTime run={run} ticking={false} />
        </span>{' '}
        <span className="text-foreground/72">of work so far</span>
      </Progress>
      {wide && (
        <Button
          size="small"
          className="relative z-10 mt-2.5"
          icon={<Play size={13} strokeWidth={2.4} fill="currentColor" aria-hidden />}
          disabled={commands.busy}
          onClick={() => commands.resume()}
        >
          Resume
        </Button>
      )}
    </>
  )
}

/** One show under way, in the colours of its state; the whole card leads to it. */
export function ProductionCard({ runId }: { readonly runId: string }) {
  const run = useApp((state) => state.board.runs[runId])
  const wide = useIsWide()
  if (!run) return null
  const state = runCardState(run)
  return (
    <article className={cardSurface(state)}>
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
            {state === 'active' && <Working run={run} wide={wide} />}
            {state === 'failed' && <Failed run={run} wide={wide} />}
            {state === 'paused' && <Paused run={run} wide={wide} />}
          </div>
        </div>
      </div>
    </article>
  )
}
