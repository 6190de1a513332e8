import type { WorkQuestion } from '../../state/question-slice.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { RedoBody } from './redo-body.tsx'
import { RetryBody } from './retry-body.tsx'
import { useWork } from './use-work.ts'
import { redoTitle, retryTitle } from './work-words.ts'

interface WorkDialogProps {
  readonly question: WorkQuestion
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks what is to be changed about work that is done once more, and says what becomes of the rest. */
export function WorkDialog({ question, open, onClose }: WorkDialogProps) {
  const work = useWork(question)
  if (!work) return null
  const redo = question.kind === 'redo'
  const { step, name, tasks } = work
  const title = redo ? redoTitle(step, name) : retryTitle(step, name, tasks.length)
  const Body = redo ? RedoBody : RetryBody
  return (
    <Dialog open={open} onClose={onClose} title={title} className="h-fit w-[720px]">
      <Body work={work} onClose={onClose} />
    </Dialog>
  )
}
