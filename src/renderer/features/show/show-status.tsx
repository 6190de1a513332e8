import { memo } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useViewing } from '../../state/viewing.ts'
import { StatusIcon } from '../../ui/status-icon.tsx'
import { runCardState } from '../../view/card-state.ts'
import { generatorName } from '../../view/generator-words.ts'
import { formatMoment } from '../../view/moment.ts'
import { sameRunFor } from '../../view/same-run.ts'

const PAUSED: Readonly<Record<NonNullable<Run['pauseReason']>, string>> = {
  asked: 'Paused',
  interrupted: 'Interrupted',
  'disk-full': 'Paused, the disk is full',
  'lost-contact': 'Out of touch',
}

function statusWords(run: Run, now: number): string {
  const since = run.startedAt === null ? '' : ` since ${formatMoment(run.startedAt, now)}`
  const ended = run.completedAt === null ? '' : ` ${formatMoment(run.completedAt, now)}`
  switch (run.status) {
    case 'pending':
      return 'About to start'
    case 'running':
      return `In production${since}`
    case 'pausing':
      return 'Pausing'
    case 'paused':
      return PAUSED[run.pauseReason ?? 'asked']
    case 'cancelling':
      return 'Stopping'
    case 'succeeded':
      return `Finished${ended}`
    case 'failed':
      return `Stopped${ended}`
    case 'cancelled':
      return `Cancelled${ended}`
    default:
      return run.status satisfies never
  }
}

/** Who makes the show: the generators that its plan names. */
const makers = (run: Run): string =>
  [...new Set(run.steps.map((step) => generatorName(step.plan.generator)))].join(', ')

/** The line above the title: how the show stands, since when, and by whom it is made. */
export const ShowStatus = memo(function ShowStatus({ run }: { readonly run: Run }) {
  const { clock } = useViewing()
  return (
    <p className="flex items-center gap-2 text-[12px] leading-4 font-medium text-foreground/72 tabular-nums">
      <StatusIcon state={runCardState(run)} size={14} />
      <span>
        {statusWords(run, clock.now())}, {makers(run)}
      </span>
    </p>
  )
}, sameRunFor())
