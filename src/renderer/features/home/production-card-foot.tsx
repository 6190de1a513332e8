import { Play, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { showHref } from '../../routing/route.ts'
import { useRunPercent } from '../../state/use-progress.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { runCardState } from '../../view/card-state.ts'
import { runRetryLabel } from '../../view/failures.ts'
import { runName } from '../../view/run-words.ts'
import { ReadyAround, RunEta } from '../pipeline/eta.tsx'

interface FootProps {
  readonly run: Run
  readonly wide: boolean
}

function Progress({ run, wide, children }: FootProps & { readonly children: ReactNode }) {
  const percent = useRunPercent(run)
  const working = runCardState(run) === 'active'
  return (
    <>
      <div className="mb-[7px] flex justify-between gap-2 text-[13px] leading-5 tabular-nums">
        <span className="relative z-10 truncate">{children}</span>
        {wide && <span className="font-semibold">{percent}%</span>}
      </div>
      <ProgressBar label={`${runName(run)}, overall`} fraction={percent / 100} tone={working ? 'work' : 'done'} />
    </>
  )
}

/** A show at work: how long it will still take, how far it is, and when it will be ready. */
export function WorkingFoot({ run, wide }: FootProps) {
  return (
    <>
      <Progress run={run} wide={wide}>
        <RunEta run={run} />
      </Progress>
      {wide && (
        <p className="mt-[9px] text-[12px] leading-4 text-foreground/72 tabular-nums first-letter:uppercase">
          <ReadyAround run={run} />
        </p>
      )}
    </>
  )
}

/** A show that failed: try again, or see why. */
export function FailedFoot({ run, wide }: FootProps) {
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

/** A paused show: how far it is, and the way on. */
export function PausedFoot({ run, wide }: FootProps) {
  const commands = useRunCommands(run.id)
  return (
    <>
      <Progress run={run} wide={wide}>
        <RunEta run={run} />
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
