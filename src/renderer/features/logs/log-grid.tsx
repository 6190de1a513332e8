import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { type Cursor, selectionOf } from './cursor.ts'
import { lineNames } from './line-names.ts'
import { LogRow, rowId } from './log-row.tsx'
import type { LogRows } from './log-rows.ts'
import { RowDetail } from './row-detail.tsx'
import { GRID_PADDING, type OpenRow, rowsInSight, rowTop } from './row-geometry.ts'
import { RowSkeleton } from './row-skeleton.tsx'
import { realHeight } from './scroll-map.ts'
import type { LogScroll } from './use-log-scroll.ts'

interface LogGridProps {
  readonly run: Run
  /** Null until the first answer. */
  readonly rows: LogRows | null
  readonly scroll: LogScroll
  /** Of all rows with the padding, in CSS pixels. */
  readonly height: number
  readonly cursor: Cursor | null
  readonly open: OpenRow | null
  readonly onOpenHeight: (height: number) => void
  readonly onPressRow: (row: number, extend: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Instead of rows, where there are none. */
  readonly empty: ReactNode
}

const SKELETON_ROWS = Array.from({ length: 14 }, (_, row) => row)

/** The lines of a log: as many rows as are in sight, whatever their number. */
export function LogGrid(props: LogGridProps) {
  const { run, rows, scroll, height, cursor, open, onOpenHeight, onPressRow, onKeyDown, empty } = props
  const { element, place, sight } = scroll
  const total = rows?.state.total ?? 0
  const known = rows?.state.known === true
  const waits = !known && (rows?.state.trouble ?? null) === null
  const names = useMemo(() => lineNames(run), [run])
  const part = rowsInSight(place.top - GRID_PADDING.above, sight, total, open)
  const selection = selectionOf(cursor)

  useEffect(() => {
    if (total > 0) rows?.look(part.first, part.last)
  }, [rows, total, part.first, part.last])

  const detailOf = useCallback(
    (row: number): ReactNode => {
      const line = open?.row === row ? rows?.line(row) : null
      return line ? <RowDetail line={line} run={run} onHeight={onOpenHeight} /> : null
    },
    [open, rows, run, onOpenHeight],
  )

  const drawn: ReactNode[] = []
  for (let row = part.drawnFirst; row <= part.drawnLast; row += 1) {
    const line = rows?.line(row)
    if (!line) {
      drawn.push(<RowSkeleton key={row} row={row} still />)
      continue
    }
    const item = names.item(line)
    drawn.push(
      <LogRow
        key={row}
        line={line}
        row={row}
        step={names.step(line)}
        person={item?.name ?? null}
        picture={item?.picture ?? null}
        attempt={names.attempt(line)}
        isCurrent={cursor?.row === row}
        isSelected={selection !== null && row >= selection.first && row <= selection.last}
        detail={detailOf(row)}
        onPress={onPressRow}
      />,
    )
  }

  const isCursorDrawn = cursor !== null && cursor.row >= part.drawnFirst && cursor.row <= part.drawnLast
  const shift = rowTop(part.drawnFirst, open) + GRID_PADDING.above - place.top + place.real
  return (
    // biome-ignore lint/a11y/useSemanticElements: no table, see `Cell`
    <div
      ref={element}
      role="grid"
      aria-label="Log lines"
      aria-rowcount={total}
      aria-busy={waits}
      aria-multiselectable="true"
      aria-readonly="true"
      {...(isCursorDrawn && rows?.line(cursor.row) ? { 'aria-activedescendant': rowId(cursor.row) } : {})}
      tabIndex={0}
      className="log-lines min-h-0 flex-1 overflow-y-auto overflow-x-hidden px-3 outline-none"
      onScroll={scroll.onScroll}
      onKeyDown={onKeyDown}
    >
      {waits && (
        <div className="pt-2">
          {SKELETON_ROWS.map((row) => (
            <RowSkeleton key={row} row={row} />
          ))}
        </div>
      )}
      {known && total === 0 && empty}
      {total > 0 && (
        <div role="presentation" style={{ height: realHeight(height) }}>
          <div role="presentation" className="will-change-transform" style={{ transform: `translateY(${shift}px)` }}>
            {drawn}
          </div>
        </div>
      )}
    </div>
  )
}
