/** A rectangle of whole pixels. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface GridLayout {
  readonly width: number
  readonly height: number
  /** Where the show's title stands. */
  readonly header: Rect
  /** One for each portrait, in order. The first is four times as large where the count suits it. */
  readonly cells: readonly Rect[]
  /** What is left of the last row, for a view of the setting. */
  readonly view?: Rect
}

/** Longest side of a grid, in pixels. */
export const GRID_MAX_SIDE = 4096
/** Width by height of a cell: a portrait's. */
const CELL = 3 / 4
/** Cell widths in pixels: with plenty of people, and the widest, since portraits are not drawn larger than they are. */
const USUAL_CELL = 420
const LEAD_CELL = 384
const WIDEST_CELL = 690
const FEW = 4
/** Between cells, around them, and the header's height, in cell widths or where it says so in grid widths. */
const GUTTER = 0.028
const MARGIN = 0.07
const HEADER_OF_WIDTH = 0.07
const HEADER_OF_CELL = 0.2
/** Proportions that look well on a screen, width by height. */
const IDEAL_ASPECT = 1.4
/** Beyond so many people a lead stands out of proportion. */
const LEAD_UP_TO = 24

/** People in a block of columns and rows without a hole. */
interface Arrangement {
  readonly columns: number
  readonly rows: number
  /** Whether the first person takes two columns and two rows. */
  readonly lead: boolean
  /** How many places at the end of the last row the view of the setting takes; 0 for none. */
  readonly view: number
}

function arrangements(count: number): readonly Arrangement[] {
  return [false, true].flatMap((lead) => {
    if (lead && (count < 3 || count > LEAD_UP_TO)) return []
    const places = count + (lead ? 3 : 0)
    const most = Math.max(places, 2)
    return Array.from({ length: most }, (_, i): Arrangement => {
      const columns = i + 1
      const rows = Math.ceil(places / columns)
      return { columns, rows, lead, view: columns * rows - places }
    }).filter(({ columns, rows }) => !lead || (columns >= 3 && rows >= 2))
  })
}

/** Smaller is better: far from the ideal proportions, no lead, a wide view. */
function cost({ columns, rows, lead, view }: Arrangement): number {
  const aspect = (columns / rows) * CELL
  const leadCut = lead && rows === 2 && view > columns - 3 ? 1 : 0
  return (
    Math.abs(Math.log(aspect / IDEAL_ASPECT)) +
    (lead ? 0 : 0.2) +
    0.04 * Math.min(view, 3) +
    (view / columns) * 0.3 +
    leadCut
  )
}

/** From and to of each of `count` equal lengths with gutters between, in whole pixels. */
function tracks(count: number, start: number, length: number, gutter: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => {
    const from = start + i * (length + gutter)
    return [Math.round(from), Math.round(from + length)]
  })
}

function build({ columns, rows, lead, view }: Arrangement, cell: number): GridLayout {
  const gutter = cell * GUTTER
  const margin = Math.round(cell * MARGIN)
  const width = Math.round(columns * (cell + gutter) - gutter + margin * 2)
  const headerHeight = Math.round(Math.max(width * HEADER_OF_WIDTH, cell * HEADER_OF_CELL))
  const top = margin + headerHeight + gutter * 1.5
  const xs = tracks(columns, margin, cell, gutter)
  const ys = tracks(rows, top, cell / CELL, gutter)
  const rect = (column: number, row: number, wide: number, tall: number): Rect => {
    const [x = 0] = xs[column] ?? []
    const [, right = 0] = xs[column + wide - 1] ?? []
    const [y = 0] = ys[row] ?? []
    const [, bottom = 0] = ys[row + tall - 1] ?? []
    return { x, y, width: right - x, height: bottom - y }
  }
  const places = ys
    .flatMap((_, row) => xs.map((__, column) => ({ row, column })))
    .filter(({ row, column }) => !lead || row > 1 || column > 1)
    .filter(({ row, column }) => row < rows - 1 || column < columns - view)
  const small = places.map(({ row, column }) => rect(column, row, 1, 1))
  return {
    width,
    height: Math.round(top + rows * (cell / CELL + gutter) - gutter + margin),
    header: { x: margin, y: margin, width: width - margin * 2, height: headerHeight },
    cells: lead ? [rect(0, 0, 2, 2), ...small] : small,
    ...(view > 0 && { view: rect(columns - view, rows - 1, view, 1) }),
  }
}

function cellWidth(count: number, lead: boolean): number {
  if (lead) return LEAD_CELL
  return count <= FEW ? WIDEST_CELL : USUAL_CELL
}

/**
 * Arranges any number of portraits under a header.
 *
 * All cells are alike but for a lead four times as large, and no row is left with a hole: what remains of the last row
 * shows the setting.
 *
 * @throws RangeError when there is nobody
 */
export function layOutGrid(count: number): GridLayout {
  if (count < 1) throw new RangeError('A grid needs at least one portrait')
  const best = arrangements(count).reduce((winner, other) => (cost(other) < cost(winner) ? other : winner))
  const cell = cellWidth(count, best.lead)
  const wanted = build(best, cell)
  const excess = Math.max(wanted.width, wanted.height) / GRID_MAX_SIDE
  return excess <= 1 ? wanted : build(best, Math.floor((cell / excess) * 0.99))
}
