import { RotateCcw } from 'lucide-react'
import { runOf, stepOf, taskOf } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { useViewing } from '../../state/viewing.ts'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { canRedo } from './can-redo.ts'
import { useAskWork } from './use-ask-work.ts'

interface MakeAgainButtonProps {
  readonly runId: string
  readonly stepId: string
  /** Null for all of the step's. */
  readonly item: string | null
  readonly label: string
  readonly className?: string
  /** Left out of the way of the Tab key, where the same can be reached by another button. */
  readonly byPointer?: boolean
}

/** Asks about making something again; there only where that can be done, and seen where one points or has focus. */
export function MakeAgainButton({ runId, stepId, item, label, className, byPointer = false }: MakeAgainButtonProps) {
  const ask = useAskWork()
  const { readOnly } = useViewing()
  const can = useApp(({ board }) => {
    const run = runOf(board, runId)
    const step = run && stepOf(run, stepId)
    return run !== undefined && step !== undefined && canRedo(run, item === null ? step.tasks : [taskOf(step, item)])
  })
  if (readOnly || !can) return null
  return (
    <IconButton
      label={label}
      {...(byPointer && { tabIndex: -1 })}
      className={classNames(
        'z-10 opacity-0 group-focus-within/again:opacity-100 group-hover/again:opacity-100 focus-visible:opacity-100 [@media(hover:none)]:opacity-100',
        className,
      )}
      onClick={() => ask('redo', runId, stepId, item)}
    >
      <RotateCcw size={15} strokeWidth={2.2} aria-hidden />
    </IconButton>
  )
}
