/** Height of a row, in CSS pixels. */
export const ROW_HEIGHT = 26

/** Room above the first row and below the last one, in CSS pixels. Below stands the button that leads to new lines. */
export const GRID_PADDING = { above: 8, below: 64 } as const

/** Rows drawn above and below those in sight, so that a scroll finds them drawn. */
const OVERSCAN = 8

/** The row that is open, and how much taller it is than the others. */
export interface OpenRow {
  readonly row: number
  readonly extra: number
}

/** How tall `total` rows are. */
export const rowsHeight = (total: number, open: OpenRow | null): number => total * ROW_HEIGHT + (open?.extra ?? 0)

/** Where a row begins. */
export const rowTop = (row: number, open: OpenRow | null): number =>
  row * ROW_HEIGHT + (open && row > open.row ? open.extra : 0)

const rowBottom = (row: number, open: OpenRow | null): number => rowTop(row + 1, open)

/** The row at a height; may lie beyond the last. */
export function rowAt(top: number, open: OpenRow | null): number {
  if (!open || top < rowTop(open.row, open) + ROW_HEIGHT) return Math.floor(top / ROW_HEIGHT)
  return Math.max(open.row, Math.floor((top - open.extra) / ROW_HEIGHT))
}

/** Rows in sight, and rows to draw; the last belongs to them. `last` is below `first` where there is none. */
export interface RowsInSight {
  readonly first: number
  readonly last: number
  readonly drawnFirst: number
  readonly drawnLast: number
}

export function rowsInSight(top: number, sight: number, total: number, open: OpenRow | null): RowsInSight {
  const first = Math.max(0, Math.min(rowAt(top, open), total - 1))
  const last = Math.min(rowAt(top + Math.max(0, sight - 1), open), total - 1)
  return { first, last, drawnFirst: Math.max(0, first - OVERSCAN), drawnLast: Math.min(last + OVERSCAN, total - 1) }
}

/** Where to scroll so that a row is in sight: not at all where it is, else just far enough. */
export function topToShow(row: number, top: number, sight: number, open: OpenRow | null): number {
  const begins = rowTop(row, open)
  const ends = rowBottom(row, open)
  if (begins < top) return begins
  return ends > top + sight ? Math.min(begins, ends - sight) : top
}
