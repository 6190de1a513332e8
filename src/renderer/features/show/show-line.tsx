import type { Run } from '../../../shared/domain/run.ts'
import { runName } from '../../view/run-words.ts'
import { RunEta } from '../pipeline/eta.tsx'
import { BigPercent } from './big-percent.tsx'
import { ShowActions } from './show-actions.tsx'
import { Situation } from './standing.tsx'

/** Name, percentage and time of a show on one line, where what stands below needs the room. */
export function ShowLine({ run }: { readonly run: Run }) {
  const name = runName(run)
  return (
    <div className="flex h-[116px] items-center pt-16">
      <h1 className="display-type max-w-[44%] truncate pt-1 text-[54px] leading-[50px]!" title={name}>
        {name}
      </h1>
      <span className="display-type ml-[26px] border-l border-white/15 pt-1 pl-[26px] text-[44px] leading-[44px]! tabular-nums">
        <BigPercent run={run} />
      </span>
      <div className="ml-5 min-w-0 flex-1 pr-4">
        <p className="truncate text-[19px] leading-[26px] tracking-[-0.01em] tabular-nums">
          <RunEta run={run} />
        </p>
        <p className="truncate text-[13px] leading-5 text-foreground/72 tabular-nums">
          <Situation run={run} />
        </p>
      </div>
      <ShowActions run={run} />
    </div>
  )
}
