/** The row that the keyboard is at, and the other end of what is selected; the same where one row is. */
export interface Cursor {
  readonly row: number
  readonly anchor: number
}

/** Rows from one to another, both belonging to it. */
export interface RowSpan {
  readonly first: number
  readonly last: number
}

/** What is selected; null where that is a single row, which is only where the person is. */
export function selectionOf(cursor: Cursor | null): RowSpan | null {
  if (!cursor || cursor.row === cursor.anchor) return null
  return { first: Math.min(cursor.row, cursor.anchor), last: Math.max(cursor.row, cursor.anchor) }
}

/** What a key does in the grid of lines. */
export type GridKey =
  | { readonly kind: 'move'; readonly row: number; readonly extend: boolean }
  | { readonly kind: 'select-all' | 'copy' | 'open' | 'close' }

interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export interface GridSize {
  readonly total: number
  /** Rows that are in sight at once. */
  readonly page: number
  /** The row to begin from where there is no cursor. */
  readonly start: number
}

/** How far a key moves, in rows; null where it moves nothing. */
function stepOf(key: string, { total, page }: GridSize): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return 1
    case 'ArrowUp':
    case 'k':
    case 'K':
      return -1
    case 'PageDown':
      return Math.max(1, page - 1)
    case 'PageUp':
      return -Math.max(1, page - 1)
    case 'Home':
      return -total
    case 'End':
      return total
    default:
      return null
  }
}

/** Reads a key press; null where it means nothing here. */
export function gridKey(press: KeyPress, cursor: Cursor | null, size: GridSize): GridKey | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press
  if (altKey) return null
  if (ctrlKey || metaKey) {
    if (key === 'a') return { kind: 'select-all' }
    return key === 'c' ? { kind: 'copy' } : null
  }
  if (key === 'Enter' || key === ' ') return { kind: 'open' }
  if (key === 'Escape') return { kind: 'close' }
  const step = stepOf(key, size)
  if (step === null || size.total === 0) return null
  const far = Math.abs(step) >= size.total
  const from = cursor ? cursor.row + step : far && step > 0 ? size.total : far ? 0 : size.start
  return { kind: 'move', row: Math.max(0, Math.min(size.total - 1, from)), extend: shiftKey }
}
