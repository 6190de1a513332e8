import { HardDrive, type LucideIcon, PowerOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'

interface NoteProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children: ReactNode
}

function Note({ icon: Icon, title, children }: NoteProps) {
  return (
    <section
      aria-label={title}
      className="mt-4 flex items-center gap-4 rounded-2xl border border-white/15 bg-surface py-3 px-4"
    >
      <Icon size={20} strokeWidth={1.8} className="flex-none text-foreground/72" aria-hidden />
      <div className="min-w-0 flex-1 text-[13px] leading-5 [overflow-wrap:anywhere]">
        <p className="font-semibold">{title}</p>
        <p className="text-foreground/72">{children}</p>
      </div>
    </section>
  )
}

/** Why a show stands that nobody has halted, what to do about it, and what becomes of what was at work; `Resume` stands above. */
export function HaltNote({ run }: { readonly run: Run }) {
  const dataDir = useApp((state) => state.host?.dataDir ?? null)
  if (run.status !== 'paused') return null
  if (run.pauseReason === 'disk-full') {
    return (
      <Note icon={HardDrive} title="The disk is full">
        Free some space on the disk{dataDir === null ? '' : ` of ${dataDir}`}: emptying the bin, or deleting shows that
        are not needed any more. This show goes on by itself as soon as there is room.
      </Note>
    )
  }
  if (run.pauseReason !== 'interrupted') return null
  return (
    <Note icon={PowerOff} title="Interrupted">
      Callboard ended while this show was made. All that was finished is kept, and what was at work begins anew.
    </Note>
  )
}
