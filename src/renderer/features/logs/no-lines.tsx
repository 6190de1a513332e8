import { Button } from '../../ui/button.tsx'
import { Cell } from './cell.tsx'
import { isFiltering, type LogFilter, NO_FILTER } from './log-filter.ts'

interface NoLinesProps {
  readonly filter: LogFilter
  /** Share of the log that has been searched, 0..1. */
  readonly searched: number
  readonly onChange: (change: Partial<LogFilter>) => void
}

/** What stands instead of lines where there are none: why, and the way back. */
export function NoLines({ filter, searched, onChange }: NoLinesProps) {
  const filtering = isFiltering(filter)
  const { clearedTo: _kept, ...all } = NO_FILTER
  const words = filtering
    ? 'No line matches.'
    : filter.clearedTo > 0
      ? 'The view was cleared. New lines appear here.'
      : 'Nothing has been written yet. Lines appear here as the steps work.'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a grid that is no table, see `Cell`
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div role="row" className="grid justify-items-center gap-3 px-6 py-16">
      <Cell className="text-center text-[13px] leading-5 text-foreground/72">
        {searched < 1 ? 'Searching…' : words}
      </Cell>
      {searched === 1 && filtering && (
        <Cell>
          <Button size="small" className="pl-3" onClick={() => onChange(all)}>
            Show all lines
          </Button>
        </Cell>
      )}
    </div>
  )
}
