import { RotateCcw } from 'lucide-react'
import { runOf, stepOf, taskOf } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { useViewing } from '../../state/viewing.ts'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { canRedo } from './can-redo.ts'
import { useAskWork } from './use-ask-work.ts'

/** What shows the button when it is pointed at: an element of the class `group/<that>`. */
const SEEN_WITHIN = {
  card: 'group-focus-within/card:opacity-100 group-hover/card:opacity-100',
  person: 'group-focus-within/person:opacity-100 group-hover/person:opacity-100',
} as const

interface MakeAgainButtonProps {
  readonly runId: string
  readonly stepId: string
  /** Null for all of the step's. */
  readonly item: string | null
  readonly label: string
  readonly within: keyof typeof SEEN_WITHIN
  readonly className?: string
  /** Left out of the way of the Tab key, where the same can be reached by another button. */
  readonly byPointer?: boolean
}

/** Asks about making something again; there only where that can be done, and seen where one points or has focus. */
export function MakeAgainButton(props: MakeAgainButtonProps) {
  const { runId, stepId, item, label, within, className, byPointer = false } = props
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
        'z-10 opacity-0 focus-visible:opacity-100 [@media(hover:none)]:opacity-100',
        SEEN_WITHIN[within],
        className,
      )}
      onClick={() => ask('redo', runId, stepId, item)}
    >
      <RotateCcw size={15} strokeWidth={2.2} aria-hidden />
    </IconButton>
  )
}
