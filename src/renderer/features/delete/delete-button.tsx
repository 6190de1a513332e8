import { Trash2 } from 'lucide-react'
import type { RunStatus } from '../../../shared/domain/run.ts'
import { useAppParts } from '../../state/app-context.ts'
import { IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { whyNotDeleted } from './delete-words.ts'

interface DeleteButtonProps {
  readonly runId: string
  readonly name: string
  readonly status: RunStatus
  readonly className?: string
}

/** Asks about deleting a show. While it is under way it says why not instead, and can still be reached to be heard. */
export function DeleteButton({ runId, name, status, className }: DeleteButtonProps) {
  const { store } = useAppParts()
  const whyNot = whyNotDeleted(status)
  return (
    <IconButton
      label={`Delete ${name}`}
      title={whyNot ?? `Delete ${name}`}
      aria-disabled={whyNot !== null}
      {...(whyNot !== null && { 'aria-description': whyNot })}
      className={classNames(whyNot !== null && 'opacity-40 hover:bg-transparent hover:text-foreground/72', className)}
      onClick={() => {
        if (whyNot === null) store.getState().ask({ kind: 'delete', runId, name })
      }}
    >
      <Trash2 size={16} strokeWidth={2} aria-hidden />
    </IconButton>
  )
}
