import { Ellipsis, RotateCcw, Trash2 } from 'lucide-react'
import type { Run } from '../../../shared/domain/run.ts'
import { useAppParts } from '../../state/app-context.ts'
import { IconButton } from '../../ui/button.tsx'
import { ActionMenu, type MenuAction } from '../../ui/menu.tsx'
import { runName } from '../../view/run-words.ts'
import { whyNotDeleted } from '../delete/delete-words.ts'
import { canRedo } from '../redo/can-redo.ts'
import { useAskWork } from '../redo/use-ask-work.ts'

/** What can be done with a whole show that is seldom wanted. */
export function ShowMenu({ run }: { readonly run: Run }) {
  const { store } = useAppParts()
  const askWork = useAskWork()
  const first = run.steps[0]
  const whyNot = whyNotDeleted(run.status)
  const again: MenuAction[] =
    first && canRedo(run, first.tasks)
      ? [
          {
            label: 'Make the show again…',
            note: 'From the blueprint on, with another seed.',
            icon: <RotateCcw size={15} aria-hidden />,
            onChoose: () => askWork('redo', run.id, first.plan.id, null),
          },
        ]
      : []
  const remove: MenuAction = {
    label: 'Delete the show…',
    ...(whyNot !== null && { note: whyNot }),
    icon: <Trash2 size={15} aria-hidden />,
    disabled: whyNot !== null,
    onChoose: () => store.getState().ask({ kind: 'delete', runId: run.id, name: runName(run) }),
  }
  return (
    <ActionMenu actions={[...again, remove]}>
      <IconButton label="More" className="size-9! rounded-control! bg-background/60">
        <Ellipsis size={18} aria-hidden />
      </IconButton>
    </ActionMenu>
  )
}
