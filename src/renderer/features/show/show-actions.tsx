import { Play, RotateCw, X } from 'lucide-react'
import { memo, useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { isEnded } from '../../../shared/domain/run.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { useViewing } from '../../state/viewing.ts'
import { Button } from '../../ui/button.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { runRetryLabel } from '../../view/failures.ts'
import { fileUrl } from '../../view/outputs.ts'
import { runName } from '../../view/run-words.ts'
import { sameRunFor } from '../../view/same-run.ts'
import { useGallery } from '../gallery/gallery-context.ts'
import { pieceId } from '../gallery/piece.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { PauseButton } from './pause-button.tsx'
import { ReplayButton } from './replay-button.tsx'
import { ShowMenu } from './show-menu.tsx'

/** What can be asked of a whole show as it stands: go on, halt, try again, or look at how it went. */
function RunActions({ run }: { readonly run: Run }) {
  const commands = useRunCommands(run.id)
  const [asking, setAsking] = useState(false)
  const ending = run.status === 'pausing' || run.status === 'cancelling'
  return (
    <>
      {run.status === 'failed' && (
        <Button
          tone="primary"
          icon={<RotateCw size={15} strokeWidth={2.4} aria-hidden />}
          disabled={commands.busy}
          onClick={() => commands.retry(null, null)}
        >
          {runRetryLabel(run)}
        </Button>
      )}
      {run.status === 'paused' && (
        <Button
          tone="primary"
          icon={<Play size={15} fill="currentColor" aria-hidden />}
          disabled={commands.busy}
          onClick={() => commands.resume()}
        >
          Resume
        </Button>
      )}
      {(run.status === 'running' || ending) && <PauseButton run={run} commands={commands} />}
      {isEnded(run.status) && <ReplayButton runId={run.id} />}
      {!isEnded(run.status) && (
        <Button
          tone="ghost"
          className="bg-background/60"
          icon={<X size={16} strokeWidth={2.2} aria-hidden />}
          disabled={commands.busy || run.status === 'cancelling'}
          onClick={() => setAsking(true)}
        >
          Cancel
        </Button>
      )}
      <ShowMenu run={run} />
      <CancelDialog
        name={runName(run)}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          commands.cancel()
        }}
      />
    </>
  )
}

/** What can be done with a whole show: its trailer, and where it can be changed, its commands. */
export const ShowActions = memo(
  function ShowActions({ run }: { readonly run: Run }) {
    const { readOnly } = useViewing()
    const gallery = useGallery()
    const trailer = fileUrl(run, 'trailer', 'video')
    const actions = useKeptFocus<HTMLDivElement>()
    return (
      <div ref={actions} className="flex flex-none items-center gap-2.5">
        {trailer !== null && (
          <Button
            tone="primary"
            icon={<Play size={15} fill="currentColor" aria-hidden />}
            onClick={() => gallery.open(pieceId('trailer'), { play: true })}
          >
            Play trailer
          </Button>
        )}
        {!readOnly && <RunActions run={run} />}
      </div>
    )
  },
  sameRunFor('trailer', 'library-poster'),
)
