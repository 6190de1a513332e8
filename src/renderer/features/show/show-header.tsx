import type { Run } from '../../../shared/domain/run.ts'
import { classNames } from '../../ui/class-names.ts'
import { runAbout, runName } from '../../view/run-words.ts'
import { RunEta } from '../pipeline/eta.tsx'
import { BigPercent } from './big-percent.tsx'
import { ShowActions } from './show-actions.tsx'
import { ShowStatus } from './show-status.tsx'
import { titleSize } from './show-title.ts'
import { Situation } from './standing.tsx'

/** The show's name, what it is about, how far it is and what can be done with it. */
export function ShowHeader({ run }: { readonly run: Run }) {
  const name = runName(run)
  return (
    <div className="pt-[62px]">
      <ShowStatus run={run} />
      <div className="mt-2.5 flex h-[66px] items-end">
        <h1
          // A new title is another heading: it does not grow out of the old one.
          key={name}
          className={classNames('display-type line-clamp-2 max-w-[860px] [overflow-wrap:anywhere]', titleSize(name))}
          title={name}
        >
          {name}
        </h1>
      </div>
      <p className="mt-2.5 line-clamp-2 h-11 w-[500px] text-[15px] leading-[22px] text-balance [overflow-wrap:anywhere] text-foreground/86">
        {runAbout(run)}
      </p>
      <div className="mt-4 flex items-center">
        <span className="display-type mr-5 border-r border-white/15 pt-[5px] pr-5 text-[58px] leading-[48px]! tabular-nums">
          <BigPercent run={run} />
        </span>
        <div className="min-w-0 flex-1 pr-4">
          <p className="text-[19px] leading-[26px] tracking-[-0.01em] tabular-nums">
            <RunEta run={run} />
          </p>
          <p className="truncate text-[13px] leading-5 text-foreground/72 tabular-nums">
            <Situation run={run} />
          </p>
        </div>
        <ShowActions run={run} />
      </div>
    </div>
  )
}
