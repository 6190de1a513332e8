import { memo } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useOutlook } from '../../state/use-outlook.ts'
import { useViewing } from '../../state/viewing.ts'
import { Hint } from '../../ui/hint.tsx'
import { isRunning } from '../../view/card-state.ts'
import { formatMoment } from '../../view/moment.ts'
import { reasonOf, wordsOf } from '../../view/outlook.ts'
import { RunTime } from './worked-time.tsx'

const LIGHT = 'text-foreground/72'

/** How long a run was worked on, where that is all there is to say. */
function Worked({ run }: { readonly run: Run }) {
  const running = isRunning(run)
  return (
    <>
      <span className="font-semibold">
        <RunTime run={run} ticking={running} />
      </span>{' '}
      <span className={LIGHT}>{running ? 'so far' : 'of work'}</span>
    </>
  )
}

interface KnownEtaProps {
  readonly short: string
  readonly after: string
  readonly reason: string
}

/** Draws again when its words change, which is seldom, and not with the run. */
const KnownEta = memo(function KnownEta({ short, after, reason }: KnownEtaProps) {
  return (
    <Hint words={reason}>
      <span className="font-semibold">{short}</span> {after !== '' && <span className={LIGHT}>{after}</span>}
    </Hint>
  )
})

/**
 * When a run will be done: "about 4 min (at most 7)", with the reason as a hint.
 *
 * Paused it is told from when the run goes on. Where nobody can say it is "no estimate yet" and the time so far; of what
 * has ended, and of a host that gives no estimates, it is the time that the work took.
 */
export function RunEta({ run, hinted = true }: { readonly run: Run; readonly hinted?: boolean }) {
  const outlook = useOutlook(run.id)
  if (run.startedAt === null && !outlook) return <span className={LIGHT}>Not started yet</span>
  if (!outlook || (!isRunning(run) && run.status !== 'paused')) return <Worked run={run} />
  const words = wordsOf(outlook)
  const reason = hinted ? reasonOf(outlook) : ''
  if (words.leftMs !== null) {
    const after = outlook.paused ? 'once resumed' : words.atMost === null ? '' : `(${words.atMost})`
    return <KnownEta short={words.short} after={after} reason={reason} />
  }
  return (
    <Hint words={reason}>
      <span className="font-semibold">{words.short}</span>{' '}
      {run.startedAt !== null && (
        <span className={LIGHT}>
          (<RunTime run={run} ticking={isRunning(run)} /> so far)
        </span>
      )}
    </Hint>
  )
}

/** "ready around 14:10"; the time so far where nobody knows, and when it was ready once it is. */
export function ReadyAround({ run }: { readonly run: Run }) {
  const { clock } = useViewing()
  const outlook = useOutlook(run.id)
  if (run.status === 'succeeded' && run.completedAt !== null) {
    return <>finished {formatMoment(run.completedAt, clock.now())}</>
  }
  if (isRunning(run) && outlook && outlook.readyAt !== null) {
    return <>ready around {formatMoment(outlook.readyAt, clock.now())}</>
  }
  if (run.startedAt === null) return null
  return (
    <>
      <RunTime run={run} ticking={isRunning(run)} /> {isRunning(run) ? 'so far' : 'of work'}
    </>
  )
}
