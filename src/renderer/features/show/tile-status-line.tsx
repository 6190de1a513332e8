import { CircleCheck, Clock, Hourglass, ScanSearch, X } from 'lucide-react'
import { percentOf } from '../../../shared/domain/progress.ts'
import type { Task } from '../../../shared/domain/run.ts'
import { RUNNING_LATE } from '../../../shared/text/eta-text.ts'
import { useUsualMs } from '../../state/use-outlook.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { shortName } from '../../view/person-name.ts'
import type { TileStatus } from '../../view/tile-status.ts'
import { TriedAgain } from '../redo/tried-again.tsx'

interface WorkingStatusProps {
  readonly runId: string
  readonly words: string
  readonly task: Task
  readonly name: string
}

function WorkingStatus({ runId, words, task, name }: WorkingStatusProps) {
  const late = useUsualMs(runId, task) !== null
  const fraction = useTaskFraction(task)
  return (
    <>
      <span className="whitespace-nowrap tabular-nums">
        {words} {percentOf(fraction)}%
      </span>
      <ProgressBar
        label={`${shortName(name)}, ${words.toLowerCase()}`}
        fraction={fraction}
        valueText={`${percentOf(fraction)} percent${late ? `, ${RUNNING_LATE}` : ''}`}
        tone={late ? 'late' : 'work'}
        className="flex-1"
      />
    </>
  )
}

interface TileStatusLineProps {
  readonly runId: string
  readonly status: TileStatus
  readonly name: string
}

/** What a cast tile says about itself, in one line: a bar while somebody is at work on it. */
export function TileStatusLine({ runId, status, name }: TileStatusLineProps) {
  switch (status.kind) {
    case 'working':
      return <WorkingStatus runId={runId} words={status.words} task={status.task} name={name} />
    case 'ready':
      return (
        <>
          <CircleCheck size={14} strokeWidth={2.2} aria-hidden />
          {status.words}
        </>
      )
    case 'failed':
      return (
        <>
          <X size={14} strokeWidth={2.8} className="text-destructive" aria-hidden />
          {status.words}
        </>
      )
    case 'missing':
      return <span className="text-foreground/72">{status.words}</span>
    case 'checked':
      return (
        <span className="flex items-center gap-1.5 text-foreground/72">
          <ScanSearch size={14} aria-hidden />
          {status.words}
        </span>
      )
    case 'again':
      return (
        <span className="flex min-w-0 items-center gap-1.5 text-foreground/86 tabular-nums">
          <Hourglass size={13} className="flex-none" aria-hidden />
          <span className="truncate">
            {status.words} <TriedAgain retryAt={status.retryAt} />
          </span>
        </span>
      )
    case 'waiting':
      return (
        <span className="flex items-center gap-1.5 text-foreground/72">
          <Clock size={14} aria-hidden />
          {status.words}
        </span>
      )
    default:
      return status satisfies never
  }
}
