import { Regex, Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { FIND_MAX } from '../../../shared/logs/pattern.ts'
import { classNames } from '../../ui/class-names.ts'
import type { LogFilter } from './log-filter.ts'

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly filter: LogFilter
  /** "25 of 214 lines". */
  readonly count: string
  readonly fault: string | null
  readonly onChange: (change: Partial<LogFilter>) => void
  /** Down, Enter: on to the lines. */
  readonly onLeave: () => void
  /** Escape in an empty box. */
  readonly onClose: () => void
}

/** What to search for, as text or as a regular expression, and how many lines that is. */
export function SearchBox({ input, filter, count, fault, onChange, onLeave, onClose }: SearchBoxProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (filter.find === '') onClose()
      else onChange({ find: '' })
    } else if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
      event.preventDefault()
      onLeave()
    }
  }
  return (
    <search
      className={classNames(
        'flex h-9 w-[340px] min-w-[160px] items-center gap-2 rounded-control bg-white/7 pr-1.5 pl-3 text-[13px] ring-1 ring-inset',
        fault === null ? 'ring-white/15 focus-within:ring-white/30' : 'ring-destructive',
      )}
    >
      <Search size={15} strokeWidth={2.2} className="text-foreground/72" aria-hidden />
      <input
        ref={input}
        type="text"
        inputMode="search"
        value={filter.find}
        onChange={(event) => onChange({ find: event.target.value })}
        onKeyDown={onKeyDown}
        maxLength={FIND_MAX}
        aria-label="Search the log"
        aria-keyshortcuts="/"
        aria-invalid={fault !== null}
        {...(fault === null ? {} : { 'aria-describedby': 'log-fault' })}
        placeholder="Search"
        spellCheck={false}
        autoComplete="off"
        className={classNames(
          'min-w-0 flex-1 bg-transparent font-medium text-white outline-none placeholder:font-normal placeholder:text-foreground/56',
          filter.isPattern && 'font-mono text-[12.5px]',
        )}
      />
      {/* Where there is no room, the count of all that match still stands below. */}
      <span className="text-[12px] leading-4 whitespace-nowrap text-foreground/72 tabular-nums max-[860px]:hidden">
        {count}
      </span>
      {filter.find !== '' && (
        <button
          type="button"
          aria-label="Clear the search"
          title="Clear the search"
          onClick={() => {
            onChange({ find: '' })
            input.current?.focus()
          }}
          className="press-fade grid size-7 place-items-center rounded-lg text-foreground/72 hover:bg-white/14 hover:text-white"
        >
          <X size={14} strokeWidth={2.2} aria-hidden />
        </button>
      )}
      <button
        type="button"
        aria-pressed={filter.isPattern}
        aria-label="Regular expression"
        title="Regular expression"
        onClick={() => onChange({ isPattern: !filter.isPattern })}
        className={classNames(
          'press-fade grid size-7 place-items-center rounded-lg',
          filter.isPattern ? 'bg-white text-ink' : 'text-foreground/72 hover:bg-white/14 hover:text-white',
        )}
      >
        <Regex size={15} strokeWidth={2.2} aria-hidden />
      </button>
    </search>
  )
}
