import type { Run } from '../../../shared/domain/run.ts'
import { useOnlyMessage } from '../../state/use-progress.ts'
import { isRunning } from '../../view/card-state.ts'
import { runSituation } from '../../view/run-words.ts'
import { RunTime } from '../pipeline/worked-time.tsx'

/** What is going on, in a sentence; with what the work says of itself where there is a single piece of it. */
export function Situation({ run }: { readonly run: Run }) {
  const message = useOnlyMessage(run)
  return (
    <>
      {runSituation(run)}
      {run.status === 'running' && message !== '' && `, ${message}`}
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
