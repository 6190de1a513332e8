import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { useAppParts } from '../../state/app-context.ts'
import type { DeleteQuestion } from '../../state/question-slice.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Trouble } from '../redo/trouble.tsx'
import { extentWords } from './delete-words.ts'
import type { Extent } from './extent.ts'
import { useExtent } from './use-extent.ts'

/** Removes a show; what is refused is said where it was asked. */
function useDelete({ runId, name }: DeleteQuestion, extent: Extent | 'unknown' | null, onDone: () => void) {
  const { client, store } = useAppParts()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function remove(): Promise<void> {
    setBusy(true)
    setTrouble(null)
    try {
      await client.call('run.delete', { runId })
      const { route, countDeletion, say } = store.getState()
      if ('runId' in route && route.runId === runId) location.hash = '#/'
      countDeletion()
      const body = extent === null || extent === 'unknown' ? name : `${name}, ${extentWords(extent)}`
      say({ id: `deleted:${runId}`, tone: 'news', title: 'Deleted', body, href: null })
      onDone()
    } catch (thrown) {
      setTrouble(toCallboardError(thrown).message)
    } finally {
      setBusy(false)
    }
  }

  return { busy, trouble, remove: () => void remove() }
}

interface DeleteDialogProps {
  readonly question: DeleteQuestion
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks before a show is removed for good, and says what goes with it. */
export function DeleteDialog({ question, open, onClose }: DeleteDialogProps) {
  const extent = useExtent(question.runId)
  const { busy, trouble, remove } = useDelete(question, extent, onClose)
  return (
    <Dialog open={open} onClose={onClose} title="Delete this show?" className="h-fit w-[440px]">
      <div className="px-6 pb-5">
        <p className="text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/86">
          {question.name} goes for good, with its log and all that was made for it. Nothing else is touched.
        </p>
        <p role="status" className="mt-3 min-h-5 text-[13px] leading-5 font-semibold tabular-nums">
          {extent === null && 'Counting its files…'}
          {extent === 'unknown' && 'How much it holds is not known.'}
          {extent !== null && extent !== 'unknown' && (
            <span className="first-letter:uppercase">{extentWords(extent)}</span>
          )}
        </p>
        {trouble !== null && (
          <div className="mt-3">
            <Trouble words={trouble} />
          </div>
        )}
        <div className="mt-5 flex justify-end gap-2.5">
          <Button
            tone="ghost"
            icon={<Trash2 size={15} strokeWidth={2.2} aria-hidden />}
            disabled={busy}
            onClick={remove}
          >
            Delete the show
          </Button>
          <Button tone="primary" className="pl-4" data-first-focus onClick={onClose}>
            Keep it
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
