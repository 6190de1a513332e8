import { HardDrive, type LucideIcon, Play, PowerOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { useViewing } from '../../state/viewing.ts'
import { Button } from '../../ui/button.tsx'

interface NoteProps {
  readonly run: Run
  readonly icon: LucideIcon
  readonly title: string
  readonly button: string
  readonly children: ReactNode
}

function Note({ run, icon: Icon, title, button, children }: NoteProps) {
  const commands = useRunCommands(run.id)
  const { readOnly } = useViewing()
  return (
    <section
      aria-label={title}
      className="mt-4 flex items-center gap-4 rounded-2xl border border-white/15 bg-surface py-3 pr-3 pl-4"
    >
      <Icon size={20} strokeWidth={1.8} className="flex-none text-foreground/72" aria-hidden />
      <div className="min-w-0 flex-1 text-[13px] leading-5 [overflow-wrap:anywhere]">
        <p className="font-semibold">{title}</p>
        <p className="text-foreground/72">{children}</p>
      </div>
      {!readOnly && (
        <Button
          size="small"
          className="flex-none"
          icon={<Play size={13} fill="currentColor" aria-hidden />}
          disabled={commands.busy}
          onClick={() => commands.resume()}
        >
          {button}
        </Button>
      )}
    </section>
  )
}

/** Why a show stands that nobody has halted, what to do about it, and what becomes of what was at work. */
export function HaltNote({ run }: { readonly run: Run }) {
  const dataDir = useApp((state) => state.host?.dataDir ?? null)
  if (run.status !== 'paused') return null
  if (run.pauseReason === 'disk-full') {
    return (
      <Note run={run} icon={HardDrive} title="The disk is full" button="Try now">
        Free some space on the disk{dataDir === null ? '' : ` of ${dataDir}`}: emptying the bin, or deleting shows that
        are not needed any more. This show goes on by itself as soon as there is room.
      </Note>
    )
  }
  if (run.pauseReason !== 'interrupted') return null
  return (
    <Note run={run} icon={PowerOff} title="Interrupted" button="Go on">
      Callboard ended while this show was made. All that was finished is kept, and what was at work begins anew.
    </Note>
  )
}
