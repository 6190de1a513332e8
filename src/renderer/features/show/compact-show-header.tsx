import type { Run } from '../../../shared/domain/run.ts'
import { classNames } from '../../ui/class-names.ts'
import { runAbout, runName } from '../../view/run-words.ts'
import { RunEta } from '../pipeline/eta.tsx'
import { BigPercent } from './big-percent.tsx'
import { ShowActions } from './show-actions.tsx'
import { ShowStatus } from './show-status.tsx'
import { compactTitleSize } from './show-title.ts'
import { Situation } from './standing.tsx'

/** The same in a small window: title, percentage and time on one line. */
export function CompactShowHeader({ run }: { readonly run: Run }) {
  const name = runName(run)
  return (
    <div className="pt-[60px]">
      <ShowStatus run={run} />
      <div className="mt-1.5 flex h-[42px] items-center gap-5">
        <h1
          // A new title is another heading: it does not grow out of the old one.
          key={name}
          className={classNames('display-type line-clamp-2 min-w-0 [overflow-wrap:anywhere]', compactTitleSize(name))}
          title={name}
        >
          {name}
        </h1>
        <div className="ml-auto">
          <ShowActions run={run} />
        </div>
      </div>
      <p className="mt-1.5 h-5 truncate pr-20 text-[13px] leading-5 text-foreground/86" title={runAbout(run)}>
        {runAbout(run)}
      </p>
      <div className="mt-2 flex items-center">
        <span className="display-type mr-4 border-r border-white/15 pt-1 pr-4 text-[44px] leading-[36px]! tabular-nums">
          <BigPercent run={run} />
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
