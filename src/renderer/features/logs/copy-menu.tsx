import { Copy } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { IconButton } from '../../ui/button.tsx'
import { plural } from '../../view/plural.ts'
import type { RowSpan } from './cursor.ts'

interface CopyMenuProps {
  readonly selection: RowSpan | null
  readonly inSight: RowSpan
  readonly total: number
  /** Null for all that match. */
  readonly onCopy: (span: RowSpan | null) => void
}

const ITEM =
  'flex h-8 cursor-pointer items-center justify-between gap-6 rounded-lg px-3 text-[13px] text-foreground/86 outline-none select-none data-[disabled]:cursor-default data-[disabled]:text-foreground/56 data-[highlighted]:bg-white/14 data-[highlighted]:text-white'

const lengthOf = ({ first, last }: RowSpan): number => last - first + 1

function Item({
  name,
  count,
  onSelect,
}: {
  readonly name: string
  readonly count: number
  readonly onSelect: () => void
}) {
  return (
    <DropdownMenu.Item className={ITEM} disabled={count <= 0} onSelect={onSelect}>
      {name}
      <span className="text-[12px] text-foreground/56 tabular-nums">{plural(Math.max(0, count), 'line')}</span>
    </DropdownMenu.Item>
  )
}

/** Copies what is selected, what is in sight, or all that matches. */
export function CopyMenu({ selection, inSight, total, onCopy }: CopyMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton label="Copy lines">
          <Copy size={16} strokeWidth={2} aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      {/* In place and not in a portal: beyond the drawer it would stand in no part of the page that has a name. */}
      <DropdownMenu.Content
        align="end"
        sideOffset={6}
        collisionPadding={12}
        className="log-menu z-30 min-w-[220px] rounded-control border border-white/15 bg-surface p-1 shadow-panel"
      >
        <Item name="Copy selection" count={selection ? lengthOf(selection) : 0} onSelect={() => onCopy(selection)} />
        <Item name="Copy what is in sight" count={lengthOf(inSight)} onSelect={() => onCopy(inSight)} />
        <Item name="Copy all matches" count={total} onSelect={() => onCopy(null)} />
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
