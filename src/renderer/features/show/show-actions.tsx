import { Pause, Play, RotateCw, X } from 'lucide-react'
import { useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { isEnded } from '../../../shared/domain/run.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { Button } from '../../ui/button.tsx'
import { runRetryLabel } from '../../view/failures.ts'
import { fileUrl } from '../../view/outputs.ts'
import { runName } from '../../view/run-words.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { ClipDialog } from './clip-dialog.tsx'

/** What can be done with a whole show as it stands. */
export function ShowActions({ run }: { readonly run: Run }) {
  const commands = useRunCommands(run.id)
  const [asking, setAsking] = useState(false)
  const [playing, setPlaying] = useState(false)
  const trailer = fileUrl(run, 'trailer', 'video')
  const ending = run.status === 'pausing' || run.status === 'cancelling'
  return (
    <div className="flex flex-none items-center gap-2.5">
      {trailer !== null && (
        <Button
          tone="primary"
          icon={<Play size={15} fill="currentColor" aria-hidden />}
          onClick={() => setPlaying(true)}
        >
          Play trailer
        </Button>
      )}
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
      {(run.status === 'running' || ending) && (
        <Button
          className="bg-[#2b2b2b]/90"
          icon={<Pause size={16} strokeWidth={2.2} aria-hidden />}
          disabled={commands.busy || ending}
          onClick={() => commands.pause()}
        >
          {run.status === 'pausing' ? 'Pausing' : 'Pause'}
        </Button>
      )}
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
      <CancelDialog
        name={runName(run)}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          commands.cancel()
        }}
      />
      <ClipDialog
        title={`${runName(run)}, trailer`}
        src={playing ? trailer : null}
        poster={fileUrl(run, 'library-poster', 'image')}
        onClose={() => setPlaying(false)}
      />
    </div>
  )
}
