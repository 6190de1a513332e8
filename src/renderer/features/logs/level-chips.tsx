import { TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LogLevel } from '../../../shared/contract/views.ts'
import { classNames } from '../../ui/class-names.ts'

interface ChipProps {
  readonly pressed: boolean
  readonly count: number | null
  readonly icon?: ReactNode
  readonly children: string
  readonly onPress: () => void
}

function Chip({ pressed, count, icon, children, onPress }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={classNames(
        'press-fade flex h-[30px] items-center gap-[7px] rounded-full px-3 text-[12.5px] whitespace-nowrap tabular-nums',
        pressed
          ? 'bg-white font-semibold text-ink'
          : 'bg-white/6 font-medium text-foreground/72 hover:bg-white/14 hover:text-white',
      )}
    >
      {icon}
      {children}
      {count !== null && (
        <span className={pressed ? 'text-ink/72' : 'text-foreground/56'}>{count.toLocaleString('en-GB')}</span>
      )}
    </button>
  )
}

interface LevelChipsProps {
  readonly level: LogLevel | null
  /** Null until known. */
  readonly counts: Readonly<Record<LogLevel, number>> | null
  readonly onChange: (level: LogLevel | null) => void
}

/** All lines, or those of one level, with how many there are. Levels that calm logs lack are left out. */
export function LevelChips({ level, counts, onChange }: LevelChipsProps) {
  const all = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : null
  const hasDetails = (counts?.debug ?? 0) > 0 || level === 'debug' || level === 'info'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a frame
    <div role="group" aria-label="Level" className="flex items-center gap-2">
      <Chip pressed={level === null} count={all} onPress={() => onChange(null)}>
        All
      </Chip>
      {hasDetails && (
        <Chip pressed={level === 'info'} count={counts?.info ?? null} onPress={() => onChange('info')}>
          Information
        </Chip>
      )}
      <Chip
        pressed={level === 'warn'}
        count={counts?.warn ?? null}
        icon={<TriangleAlert size={13} strokeWidth={2.2} aria-hidden />}
        onPress={() => onChange('warn')}
      >
        Warnings
      </Chip>
      <Chip
        pressed={level === 'error'}
        count={counts?.error ?? null}
        icon={<X size={13} strokeWidth={2.6} aria-hidden />}
        onPress={() => onChange('error')}
      >
        Errors
      </Chip>
    </div>
  )
}
