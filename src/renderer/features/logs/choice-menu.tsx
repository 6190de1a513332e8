import { Check, ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { classNames } from '../../ui/class-names.ts'

interface ChoiceMenuProps {
  /** What is chosen, in a word or two: "Step". */
  readonly label: string
  /** What "all" is called: "Any step". */
  readonly all: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

/** Stands for "all" in the menu, where every value is a text; no id is empty. */
const ALL = ''

/** A chip that opens a list to choose one of, or all. */
export function ChoiceMenu({ label, all, value, choices, onChange }: ChoiceMenuProps) {
  const chosen = choices.find((choice) => choice.value === value)?.label ?? value
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={`${label}: ${chosen ?? all}`}
        className={classNames(
          'press-fade flex h-[30px] max-w-[180px] items-center gap-[7px] rounded-full pr-2.5 pl-3 text-[12.5px] font-medium whitespace-nowrap',
          chosen === null
            ? 'bg-white/6 text-foreground/72 hover:bg-white/14 hover:text-white'
            : 'bg-white font-semibold text-ink',
        )}
      >
        <span className="truncate">{chosen ?? all}</span>
        <ChevronDown size={14} strokeWidth={2.2} aria-hidden />
      </DropdownMenu.Trigger>
      {/* In place and not in a portal: beyond the drawer it would stand in no part of the page that has a name. */}
      <DropdownMenu.Content
        align="start"
        sideOffset={6}
        collisionPadding={12}
        className="log-menu z-30 max-h-[320px] min-w-[168px] overflow-y-auto rounded-control border border-white/15 bg-surface p-1 shadow-panel"
      >
        <DropdownMenu.RadioGroup value={value ?? ALL} onValueChange={(next) => onChange(next === ALL ? null : next)}>
          {[{ value: ALL, label: all }, ...choices].map((choice) => (
            <DropdownMenu.RadioItem
              key={choice.value}
              value={choice.value}
              className="flex h-8 cursor-pointer items-center gap-2 rounded-lg pr-3 pl-8 text-[13px] text-foreground/86 outline-none select-none data-[highlighted]:bg-white/14 data-[highlighted]:text-white"
            >
              <DropdownMenu.ItemIndicator className="absolute ml-[-22px]">
                <Check size={14} strokeWidth={2.4} aria-hidden />
              </DropdownMenu.ItemIndicator>
              <span className="max-w-[240px] truncate">{choice.label}</span>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
