import { Command } from 'cmdk'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Keys } from '../shortcuts/keys.tsx'

interface EntryProps {
  /** Unique in the palette. */
  readonly id: string
  readonly icon: LucideIcon
  readonly title: ReactNode
  /** What stands at its end, for example how a show stands. */
  readonly detail?: string
  readonly keys?: string
  readonly onChoose: () => void
}

/** One entry: Enter or a press chooses it. */
export function Entry({ id, icon: Icon, title, detail, keys, onChoose }: EntryProps) {
  return (
    <Command.Item
      value={id}
      onSelect={onChoose}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-3 py-2 text-[14px] leading-5 text-foreground/86 data-[selected=true]:bg-white/10 data-[selected=true]:text-white"
    >
      <Icon size={16} strokeWidth={1.8} className="flex-none text-foreground/72" aria-hidden />
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {detail !== undefined && <span className="flex-none text-[12px] text-foreground/72 tabular-nums">{detail}</span>}
      {keys !== undefined && <Keys keys={keys} />}
    </Command.Item>
  )
}

const HEADING =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-[12px] [&_[cmdk-group-heading]]:leading-4 [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-foreground/56'

/** Entries of one kind, under their heading. Nothing where there are none. */
export function Group({ heading, children }: { readonly heading: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Command.Group heading={heading} className={HEADING}>
      {children}
    </Command.Group>
  )
}
