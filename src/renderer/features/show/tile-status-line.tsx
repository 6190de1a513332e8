import { CircleCheck, Clock, X } from 'lucide-react'
import { percentOf } from '../../../shared/domain/progress.ts'
import type { Task } from '../../../shared/domain/run.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { shortName } from '../../view/person-name.ts'
import type { TileStatus } from '../../view/tile-status.ts'

function WorkingStatus({ words, task, name }: { readonly words: string; readonly task: Task; readonly name: string }) {
  const fraction = useTaskFraction(task)
  return (
    <>
      <span className="whitespace-nowrap tabular-nums">
        {words} {percentOf(fraction)}%
      </span>
      <ProgressBar label={`${shortName(name)}, ${words.toLowerCase()}`} fraction={fraction} className="flex-1" />
    </>
  )
}

/** What a cast tile says about itself, in one line: a bar while somebody is at work on it. */
export function TileStatusLine({ status, name }: { readonly status: TileStatus; readonly name: string }) {
  switch (status.kind) {
    case 'working':
      return <WorkingStatus words={status.words} task={status.task} name={name} />
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
