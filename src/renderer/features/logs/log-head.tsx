import { Download, Eraser, X } from 'lucide-react'
import type { RefObject } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { CopyMenu } from './copy-menu.tsx'
import { type RowSpan, selectionOf } from './cursor.ts'
import { FollowSwitch } from './follow-switch.tsx'
import { SearchBox } from './search-box.tsx'
import type { LineExport } from './use-line-export.ts'
import type { LogView } from './use-log-view.ts'

const inEnglish = (count: number): string => count.toLocaleString('en-GB')

/** "214 lines", "25 of 214 lines"; while a search goes on, what it has found so far. */
function countWords({ rows, wholeTotal }: LogView): string {
  if (!rows) return ''
  const { total, searched } = rows.state
  if (searched < 1) return `${inEnglish(total)} so far, ${Math.floor(searched * 100)}%`
  const all = wholeTotal ?? total
  const lines = all === 1 ? 'line' : 'lines'
  return total === all ? `${inEnglish(all)} ${lines}` : `${inEnglish(total)} of ${inEnglish(all)} ${lines}`
}

interface LogHeadProps {
  readonly view: LogView
  readonly taken: LineExport
  readonly input: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}

/** The drawer's first row: what to search for, whether to follow, and what to do with the lines. */
export function LogHead({ view, taken, input, onClose }: LogHeadProps) {
  const { rows, filter, cursor, inSight, scroll, follow, setFilter, setFollow } = view
  const total = rows?.state.total ?? 0
  const count = countWords(view)
  const copy = (span: RowSpan | null): void => (span ? taken.copy(span) : taken.copy())
  return (
    <div className="flex h-[60px] flex-none items-center gap-3 pr-5 pl-6">
      <h2 className="mr-2 text-[17px] leading-6 font-semibold tracking-[-0.01em]">Logs</h2>
      <SearchBox
        input={input}
        filter={filter}
        count={count}
        fault={view.fault}
        onChange={setFilter}
        onLeave={() => scroll.element.current?.focus()}
        onClose={onClose}
      />
      <span className="flex-1" />
      <FollowSwitch on={follow === 'on'} onChange={setFollow} />
      <span aria-hidden="true" className="h-[18px] w-px bg-white/15" />
      <div className="flex items-center gap-1">
        <CopyMenu selection={selectionOf(cursor)} inSight={inSight} total={total} onCopy={copy} />
        <IconButton
          label={taken.saving === null ? 'Save to a file' : `Saving, ${Math.floor(taken.saving * 100)}%`}
          disabled={total === 0 || taken.saving !== null}
          onClick={taken.save}
        >
          <Download size={17} strokeWidth={2} aria-hidden />
        </IconButton>
        <IconButton
          label="Clear the view"
          disabled={total === 0}
          onClick={() => setFilter({ clearedTo: rows?.state.lastId ?? 0 })}
        >
          <Eraser size={17} strokeWidth={2} aria-hidden />
        </IconButton>
        <IconButton label="Close the log" onClick={onClose}>
          <X size={18} strokeWidth={2} aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
