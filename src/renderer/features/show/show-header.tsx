import type { Run } from '../../../shared/domain/run.ts'
import { useOnlyMessage, useRunPercent } from '../../state/use-progress.ts'
import { classNames } from '../../ui/class-names.ts'
import { isRunning } from '../../view/card-state.ts'
import { runFailureReason } from '../../view/failures.ts'
import { pauseWords, runAbout, runName, runStatusLine } from '../../view/run-words.ts'
import { RunTime } from '../pipeline/worked-time.tsx'
import { ShowActions } from './show-actions.tsx'
import { ShowStatus } from './show-status.tsx'
import { titleSize } from './show-title.ts'

function situation(run: Run): string {
  if (run.status === 'failed') return runFailureReason(run)
  if (run.status === 'paused') return pauseWords(run)
  if (run.status === 'succeeded') return 'All of it is below, and yours to keep.'
  if (run.status === 'cancelled') return 'What was finished is kept.'
  return runStatusLine(run)
}

/** What is going on, in a sentence; with what the work says of itself where there is a single piece of it. */
export function Situation({ run }: { readonly run: Run }) {
  const message = useOnlyMessage(run)
  return (
    <>
      {situation(run)}
      {message !== '' && `, ${message}`}
    </>
  )
}

/** How long it has taken, beside the percentage. */
export function TimeSoFar({ run }: { readonly run: Run }) {
  if (run.startedAt === null) return <span className="text-foreground/72">Not started yet</span>
  const running = isRunning(run)
  return (
    <>
      <span className="font-semibold">
        <RunTime run={run} ticking={running} />
      </span>{' '}
      <span className="text-foreground/72">{running ? 'so far' : 'of work'}</span>
    </>
  )
}

/** The show's name, what it is about, how far it is and what can be done with it. */
export function ShowHeader({ run }: { readonly run: Run }) {
  const percent = useRunPercent(run)
  const name = runName(run)
  return (
    <div className="pt-[62px]">
      <ShowStatus run={run} />
      {/* Room for one line at the largest size, so that a title that arrives later moves nothing. */}
      <div className="mt-2.5 flex min-h-[66px] items-end">
        <h1
          className={classNames('display-type line-clamp-2 max-w-[860px] [overflow-wrap:anywhere]', titleSize(name))}
          title={name}
        >
          {name}
        </h1>
      </div>
      <p className="mt-2.5 line-clamp-2 min-h-11 w-[500px] text-[15px] leading-[22px] text-balance [overflow-wrap:anywhere] text-foreground/86">
        {runAbout(run)}
      </p>
      <div className="mt-4 flex items-center">
        <span className="display-type mr-5 border-r border-white/15 pt-[5px] pr-5 text-[58px] leading-[48px]! tabular-nums">
          {percent}%
        </span>
        <div className="min-w-0 flex-1 pr-4">
          <p className="text-[19px] leading-[26px] tracking-[-0.01em] tabular-nums">
            <TimeSoFar run={run} />
          </p>
          <p className="line-clamp-2 text-[13px] leading-5 text-foreground/72 tabular-nums">
            <Situation run={run} />
          </p>
        </div>
        <ShowActions run={run} />
      </div>
    </div>
  )
}
