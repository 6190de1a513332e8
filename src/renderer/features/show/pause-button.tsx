import { ChevronDown, Hourglass, Pause, Square } from 'lucide-react'
import type { Run } from '../../../shared/domain/run.ts'
import type { RunCommands } from '../../state/use-run-commands.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ActionMenu, type MenuAction } from '../../ui/menu.tsx'
import { Spinner } from '../../ui/spinner.tsx'

const GROUND = 'bg-[#2b2b2b]/90'

interface PauseButtonProps {
  readonly run: Run
  readonly commands: RunCommands
}

/** Pauses a show: at once where nothing is lost by it, or by choice what is at work is stopped and begun anew later. */
export function PauseButton({ run, commands }: PauseButtonProps) {
  if (run.status === 'cancelling') {
    return (
      <Button className={GROUND} icon={<Spinner size={15} stroke={2} />} disabled>
        Stopping
      </Button>
    )
  }
  const pausing = run.status === 'pausing'
  const whenEnded: MenuAction = {
    label: 'Pause when what runs has ended',
    note: 'Nothing is begun anew; it may take a while.',
    icon: <Hourglass size={15} aria-hidden />,
    onChoose: () => commands.pause(),
  }
  const now: MenuAction = {
    label: 'Stop now',
    note: 'What is at work is stopped, and begun anew when the show goes on.',
    icon: <Square size={14} fill="currentColor" aria-hidden />,
    onChoose: () => commands.pause(true),
  }
  return (
    <span className="flex gap-px">
      <Button
        className={classNames(GROUND, 'rounded-r-[4px]')}
        icon={pausing ? <Spinner size={15} stroke={2} /> : <Pause size={16} strokeWidth={2.2} aria-hidden />}
        disabled={commands.busy || pausing}
        onClick={() => commands.pause()}
      >
        {pausing ? 'Pausing' : 'Pause'}
      </Button>
      <ActionMenu actions={pausing ? [now] : [whenEnded, now]}>
        <IconButton
          label="Ways to pause"
          className={classNames(GROUND, 'h-9! rounded-l-[4px]! rounded-r-control!')}
          disabled={commands.busy}
        >
          <ChevronDown size={16} strokeWidth={2.2} aria-hidden />
        </IconButton>
      </ActionMenu>
    </span>
  )
}
