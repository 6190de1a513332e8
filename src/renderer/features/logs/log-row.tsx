import { TriangleAlert, X } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { FoundLine } from '../../../shared/contract/command-table/log-commands.ts'
import type { LogLevel } from '../../../shared/contract/views.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Cell } from './cell.tsx'
import { errorCodeOf } from './line-error.ts'
import { lineTime } from './line-time.ts'
import { MarkedText } from './marked-text.tsx'

/** Columns of every row: time, level, step, person, text, attempt. */
export const ROW_COLUMNS = 'grid grid-cols-[104px_20px_84px_84px_minmax(0,1fr)_auto] items-center gap-x-2 px-3'

const LEVEL_WORDS: Readonly<Record<LogLevel, string>> = {
  debug: 'Detail',
  info: 'Information',
  warn: 'Warning',
  error: 'Error',
}

function LevelIcon({ level }: { readonly level: LogLevel }) {
  switch (level) {
    case 'error':
      return <X size={16} strokeWidth={2.8} className="text-destructive" aria-hidden />
    case 'warn':
      return <TriangleAlert size={15} strokeWidth={2.1} className="text-warning" aria-hidden />
    default:
      return (
        <span
          aria-hidden="true"
          className={classNames('size-1.5 rounded-full', level === 'info' ? 'bg-white/34' : 'ring-1 ring-white/34')}
        />
      )
  }
}

interface LogRowProps {
  readonly line: FoundLine
  /** From 0. */
  readonly row: number
  readonly step: string
  readonly person: string | null
  readonly picture: string | null
  readonly attempt: string | null
  readonly isCurrent: boolean
  readonly isSelected: boolean
  /** What is shown below an open row; null where it is closed. */
  readonly detail: ReactNode
  readonly onPress: (row: number, extend: boolean) => void
}

/** A row's id in the page. */
export const rowId = (row: number): string => `log-row-${row}`

function rowGround({ line, detail, isCurrent, isSelected }: LogRowProps): string | false {
  if (detail !== null) return line.level === 'error' ? 'bg-destructive/10' : 'bg-white/6'
  if (isSelected) return 'bg-white/10'
  return isCurrent && 'bg-white/6'
}

/** More than any screen is wide, in UTF-16 code units. */
const WIDEST = 600

/** A text as one row shows it, character for character where it stood. */
const oneLine = (text: string): string =>
  text
    .slice(0, WIDEST)
    .replaceAll('\n', '⏎')
    .replaceAll(/[\r\t]/g, ' ')

/** One line of a log. Keys are heard by the grid around it. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { line, row, step, person, picture, attempt, isCurrent, isSelected, detail, onPress } = props
  const code = errorCodeOf(line)
  // What was searched for is never left out.
  const from = code && !line.marks.some(([start]) => start < code.length) ? code.length : 0
  const strong = line.level === 'error' || line.level === 'warn'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a grid that is no table, see `Cell`
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all rows
    <div
      role="row"
      id={rowId(row)}
      aria-rowindex={row + 1}
      aria-selected={isSelected}
      className={classNames('rounded-lg', rowGround(props), isCurrent && 'log-current')}
      onClick={(event) => onPress(row, event.shiftKey)}
    >
      <div role="presentation" className={classNames(ROW_COLUMNS, 'h-[26px]')}>
        <Cell className="font-mono text-[12.5px] leading-5 text-foreground/56">{lineTime(line.at)}</Cell>
        <Cell className="grid place-items-center">
          <LevelIcon level={line.level} />
          <span className="sr-only">{LEVEL_WORDS[line.level]}</span>
        </Cell>
        <Cell className="truncate text-[12.5px] leading-5 font-medium text-foreground/72">{step}</Cell>
        <Cell className="flex min-w-0 items-center gap-1.5 text-[12.5px] leading-5 font-medium text-foreground/86">
          {person !== null && (
            <>
              <Avatar name={person} picture={picture} size={18} />
              <span className="truncate">{person}</span>
            </>
          )}
        </Cell>
        <Cell
          className={classNames(
            'truncate font-mono text-[12.5px] leading-5 whitespace-pre',
            strong ? 'text-white' : 'text-foreground/86',
          )}
        >
          <MarkedText text={oneLine(line.text)} marks={line.marks} from={from} />
        </Cell>
        <Cell className="text-[11.5px] leading-[18px] font-medium text-foreground/56">{attempt}</Cell>
      </div>
      {detail}
    </div>
  )
})
