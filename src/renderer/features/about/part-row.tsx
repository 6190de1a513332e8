import { ChevronDown } from 'lucide-react'
import { classNames } from '../../ui/class-names.ts'
import { LicenceText } from './licence-text.tsx'
import type { ListedPart } from './parts-file.ts'

interface PartRowProps {
  readonly part: ListedPart
  readonly text: string
  readonly open: boolean
  readonly onToggle: () => void
}

/** One part: what it is and its licence; a press unfolds the licence's text. */
export function PartRow({ part, text, open, onToggle }: PartRowProps) {
  const { name, version, licence, within, home } = part
  return (
    <div className={classNames('rounded-2xl', open && 'bg-white/5')}>
      <button
        type="button"
        data-row
        aria-expanded={open}
        onClick={onToggle}
        className="press-fade flex min-h-11 w-full items-center gap-4 rounded-2xl px-3 py-1.5 text-left hover:bg-white/5"
      >
        <span className="min-w-0 flex-1">
          <span className="text-[14px] leading-5 font-semibold [overflow-wrap:anywhere]">{name}</span>{' '}
          <span className="text-[13px] leading-5 text-foreground/72 tabular-nums">{version}</span>
          {within !== null && <span className="block text-[12px] leading-4 text-foreground/56">inside {within}</span>}
        </span>
        <span className="max-w-[45%] flex-none text-right text-[13px] leading-5 text-foreground/86">{licence}</span>
        <ChevronDown
          size={16}
          aria-hidden
          className={classNames('press-fade text-foreground/56', open && 'rotate-180')}
        />
      </button>
      {open && (
        <div className="space-y-2 px-3 pt-1 pb-3">
          {home !== null && (
            <p className="text-[13px] leading-5 text-foreground/72 [overflow-wrap:anywhere] select-text">{home}</p>
          )}
          <LicenceText name={name} text={text} />
        </div>
      )}
    </div>
  )
}
