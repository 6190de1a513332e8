import { Clock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { percentOf } from '../../../shared/domain/progress.ts'
import { isActive, isEnded, type Run, type Task } from '../../../shared/domain/run.ts'
import { useTaskFraction } from '../../state/use-progress.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { findTask } from '../../view/outputs.ts'

interface PieceStateProps {
  readonly task: Task | undefined
  readonly title: string
  /** Whether nothing more will be made. */
  readonly over: boolean
}

function PieceState({ task, title, over }: PieceStateProps) {
  const fraction = useTaskFraction(task)
  if (task && isActive(task.status)) {
    return (
      <span className="grid w-40 gap-2 text-center text-foreground">
        <span className="tabular-nums">
          {title} {percentOf(fraction)}%
        </span>
        <ProgressBar label={title} fraction={fraction} />
      </span>
    )
  }
  if (task?.status === 'failed') {
    return (
      <span className="flex items-center gap-1.5 text-foreground">
        <X size={14} strokeWidth={2.8} className="text-destructive" aria-hidden />
        {title} failed
      </span>
    )
  }
  if (over) return <span>{title} not made</span>
  return (
    <span className="flex items-center gap-1.5">
      <Clock size={14} aria-hidden />
      {title} to come
    </span>
  )
}

interface PiecePlaceProps {
  readonly run: Run
  readonly stepId: string
  readonly title: string
  /** The piece's skeleton, while it may still come. */
  readonly children: ReactNode
}

/** The place of a piece, empty, at work or failed: its skeleton, and below the middle what is to be said of it. */
export function PiecePlace({ run, stepId, title, children }: PiecePlaceProps) {
  const task = findTask(run, stepId)
  const over = isEnded(run.status)
  if (task?.status === 'succeeded') return children
  const mayCome = !over && task?.status !== 'failed'
  return (
    <>
      {mayCome && children}
      <div
        className={`absolute inset-x-0 flex justify-center px-2 text-[12px] leading-4 font-medium text-foreground/72 ${mayCome ? 'top-[calc(50%+44px)]' : 'top-[calc(50%-8px)]'}`}
      >
        <PieceState task={task} title={title} over={over} />
      </div>
    </>
  )
}
