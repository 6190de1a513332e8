import { DropdownMenu } from 'radix-ui'
import { type ReactElement, type ReactNode, useRef } from 'react'

/** One thing that a menu offers. */
export interface MenuAction {
  readonly label: string
  /** What it means, or why it cannot be done now. */
  readonly note?: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly onChoose: () => void
}

interface ActionMenuProps {
  readonly actions: readonly MenuAction[]
  readonly align?: 'start' | 'end'
  /** The button that opens it. */
  readonly children: ReactElement
}

/**
 * A button that opens a short list of things to do.
 *
 * What is chosen is done when the menu has gone and the button has focus again, so that a dialog that follows gives
 * focus back to the button and not to a line that is no more.
 */
export function ActionMenu({ actions, align = 'end', children }: ActionMenuProps) {
  const chosen = useRef<(() => void) | null>(null)
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      {/* In place and not in a portal: there it would stand in no part of the page that has a name. */}
      <DropdownMenu.Content
        align={align}
        sideOffset={6}
        collisionPadding={12}
        className="window-no-drag z-30 w-max max-w-[320px] min-w-[200px] rounded-control border border-white/15 bg-surface p-1 text-left shadow-panel"
        onCloseAutoFocus={() => {
          chosen.current?.()
          chosen.current = null
        }}
      >
        {actions.map(({ label, note, icon, disabled = false, onChoose }) => (
          <DropdownMenu.Item
            key={label}
            disabled={disabled}
            className="flex cursor-pointer gap-2.5 rounded-lg px-2.5 py-2 text-[13px] leading-5 text-foreground/86 outline-none select-none data-disabled:cursor-default data-disabled:text-foreground/56 data-highlighted:bg-white/14 data-highlighted:text-white"
            onSelect={() => {
              chosen.current = onChoose
            }}
          >
            <span className="grid h-5 w-4 flex-none place-items-center">{icon}</span>
            <span className="min-w-0">
              <span className="block font-semibold">{label}</span>
              {note !== undefined && <span className="block text-[12px] leading-4 text-foreground/72">{note}</span>}
            </span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
