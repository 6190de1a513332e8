import type { Run } from '../../../shared/domain/run.ts'
import { useRunPercent } from '../../state/use-progress.ts'
import { runAbout, runName } from '../../view/run-words.ts'
import { RunEta } from '../pipeline/eta.tsx'
import { ShowActions } from './show-actions.tsx'
import { ShowStatus } from './show-status.tsx'
import { Situation } from './standing.tsx'

/** The same in a small window: title, percentage and time on one line. */
export function CompactShowHeader({ run }: { readonly run: Run }) {
  const percent = useRunPercent(run)
  const name = runName(run)
  return (
    <div className="pt-[60px]">
      <ShowStatus run={run} />
      <div className="mt-1.5 flex items-center gap-5">
        <h1
          className="display-type line-clamp-2 min-w-0 text-[44px] leading-[42px]! [overflow-wrap:anywhere]"
          title={name}
        >
          {name}
        </h1>
        <div className="ml-auto">
          <ShowActions run={run} />
        </div>
      </div>
      <p className="mt-1.5 line-clamp-2 max-w-[min(620px,66%)] text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/86">
        {runAbout(run)}
      </p>
      <div className="mt-2 flex items-center">
        <span className="display-type mr-4 border-r border-white/15 pt-1 pr-4 text-[44px] leading-[36px]! tabular-nums">
          {percent}%
        </span>
        <div className="min-w-0">
          <p className="text-[15px] leading-5 tracking-[-0.01em] tabular-nums">
            <RunEta run={run} />
          </p>
          <p className="truncate text-[13px] leading-5 text-foreground/72 tabular-nums">
            <Situation run={run} />
          </p>
        </div>
      </div>
    </div>
  )
}
