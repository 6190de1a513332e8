import { Pause, Play, RotateCw, Square, X } from 'lucide-react'
import { memo, useState } from 'react'
import { isEnded, type Run } from '../../../shared/domain/run.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { IconButton } from '../../ui/button.tsx'
import { runRetryLabel } from '../../view/failures.ts'
import { runName } from '../../view/run-words.ts'
import { sameRunFor } from '../../view/same-run.ts'
import { CancelDialog } from '../show/cancel-dialog.tsx'

/** The one thing to do next with a show as it stands: halt it, let it go on, or try again what failed. */
function MainButton({ run, commands }: { readonly run: Run; readonly commands: ReturnType<typeof useRunCommands> }) {
  const name = runName(run)
  const common = { className: 'bg-white/6', disabled: commands.busy }
  switch (run.status) {
    case 'running':
      return (
        <IconButton {...common} label={`Pause ${name}`} onClick={() => commands.pause()}>
          <Pause size={16} aria-hidden />
        </IconButton>
      )
    case 'pausing':
      return (
        <IconButton {...common} label={`Stop ${name} now`} onClick={() => commands.pause(true)}>
          <Square size={13} fill="currentColor" aria-hidden />
        </IconButton>
      )
    case 'paused':
      return (
        <IconButton {...common} label={`Resume ${name}`} onClick={() => commands.resume()}>
          <Play size={16} fill="currentColor" aria-hidden />
        </IconButton>
      )
    case 'failed':
      return (
        <IconButton {...common} label={`${runRetryLabel(run)} of ${name}`} onClick={() => commands.retry(null, null)}>
          <RotateCw size={15} strokeWidth={2.4} aria-hidden />
        </IconButton>
      )
    default:
      return null
  }
}

/** What can be done with a whole show from the panel. Cancelling asks first. */
export const RunButtons = memo(function RunButtons({ run }: { readonly run: Run }) {
  const commands = useRunCommands(run.id)
  const [asking, setAsking] = useState(false)
  const name = runName(run)
  return (
    <div className="flex flex-none gap-1.5">
      <MainButton run={run} commands={commands} />
      {!isEnded(run.status) && (
        <IconButton
          label={`Cancel ${name}`}
          className="bg-white/6"
          disabled={commands.busy || run.status === 'cancelling'}
          onClick={() => setAsking(true)}
        >
          <X size={16} aria-hidden />
        </IconButton>
      )}
      <CancelDialog
        name={name}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          commands.cancel()
        }}
      />
    </div>
  )
}, sameRunFor())
