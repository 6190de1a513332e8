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
}

/** Longest side of a grid, in pixels. */
export const GRID_MAX_SIDE = 4096
/** Width by height of a cell: a portrait's. */
const CELL = 3 / 4
/** Portraits are 768 pixels wide; none is drawn larger. */
const LARGEST_CELL = 768
const COMFORTABLE_CELL = 420
/** Between cells and around them, in cell widths. */
const GUTTER = 0.028
const HEADER = 0.085
const HEADER_LEAST = 0.16
/** Proportions that look well on a screen, in widths by heights. */
const IDEAL_ASPECT = 1.35
/** Beyond so many people a lead stands out of proportion. */
const LEAD_UP_TO = 24

/** How the people are arranged before pixels: `rows` holds how many stand in each row. */
interface Arrangement {
  readonly columns: number
  readonly rows: readonly number[]
  /** Whether the first takes two columns and two rows of a full block. */
  readonly lead: boolean
}

/** `count` people in `rows` rows that differ by one at most, the shorter and so larger rows first. */
function evenRows(count: number, rows: number): readonly number[] {
  const short = Math.floor(count / rows)
  const long = count % rows
  return Array.from({ length: rows }, (_, i) => (i < rows - long ? short : short + 1))
}

/** Height of an arrangement with a width of 1, header left out. */
const heightOf = ({ columns, rows, lead }: Arrangement): number =>
  lead ? rows.length / columns / CELL : rows.reduce((sum, inRow) => sum + 1 / inRow / CELL, 0)

function arrangements(count: number): readonly Arrangement[] {
  const plain = Array.from({ length: count }, (_, i): Arrangement => {
    const rows = evenRows(count, i + 1)
    return { columns: Math.max(...rows), rows, lead: false }
  })
  if (count < 3 || count > LEAD_UP_TO) return plain
  const blocks = count + 3
  const withLead = Array.from({ length: blocks }, (_, i) => i + 1)
    .filter((columns) => columns >= 3 && blocks % columns === 0 && blocks / columns >= 2)
    .map((columns): Arrangement => ({ columns, rows: new Array(blocks / columns).fill(columns), lead: true }))
  return [...plain, ...withLead]
}

/** Smaller is better: far from the ideal proportions, no lead, rows of unlike size. */
function cost(arrangement: Arrangement): number {
  const { rows, lead } = arrangement
  const aspect = 1 / heightOf(arrangement)
  const uneven = lead ? 0 : Math.max(...rows) / Math.min(...rows) - 1
  return Math.abs(Math.log(aspect / IDEAL_ASPECT)) + (lead ? 0 : 0.28) + uneven * 0.35
}

/** The edges of `count` equal parts of a length, separated by gutters, as whole pixels. */
function parts(count: number, length: number, gutter: number): readonly (readonly [from: number, to: number])[] {
  const part = (length - gutter * (count + 1)) / count
  return Array.from({ length: count }, (_, i) => {
    const from = gutter + i * (part + gutter)
    return [Math.round(from), Math.round(from + part)]
  })
}

function leadCells({ columns, rows }: Arrangement, width: number, top: number, gutter: number): readonly Rect[] {
  const xs = parts(columns, width, gutter)
  const tall = (width - gutter * (columns + 1)) / columns / CELL
  const ys = rows.map((_, i): readonly [number, number] => {
    const from = top + i * (tall + gutter)
    return [Math.round(from), Math.round(from + tall)]
  })
  const rect = (column: number, row: number, span: number): Rect => {
    const [x = 0] = xs[column] ?? []
    const [, right = 0] = xs[column + span - 1] ?? []
    const [y = 0] = ys[row] ?? []
    const [, bottom = 0] = ys[row + span - 1] ?? []
    return { x, y, width: right - x, height: bottom - y }
  }
  const places = rows.flatMap((_, row) => xs.map((__, column) => ({ row, column })))
  const others = places.filter(({ row, column }) => row > 1 || column > 1)
  return [rect(0, 0, 2), ...others.map(({ row, column }) => rect(column, row, 1))]
}

function rowCells({ rows }: Arrangement, width: number, top: number, gutter: number): readonly Rect[] {
  let y = top
  return rows.flatMap((inRow) => {
    const xs = parts(inRow, width, gutter)
    const tall = (width - gutter * (inRow + 1)) / inRow / CELL
    const from = Math.round(y)
    y += tall + gutter
    return xs.map(([x, right]) => ({ x, y: from, width: right - x, height: Math.round(from + tall) - from }))
  })
}

function build(arrangement: Arrangement, cell: number): GridLayout {
  const gutter = Math.max(4, Math.round(cell * GUTTER))
  const fewest = arrangement.lead ? arrangement.columns : Math.min(...arrangement.rows)
  const width = Math.round(fewest * (cell + gutter) + gutter)
  const header = {
    x: gutter,
    y: gutter,
    width: width - gutter * 2,
    height: Math.round(Math.max(width * HEADER, cell * HEADER_LEAST)),
  }
  const top = header.y + header.height + gutter
  const cells = (arrangement.lead ? leadCells : rowCells)(arrangement, width, top, gutter)
  const bottom = Math.max(...cells.map(({ y, height }) => y + height))
  return { width, height: bottom + gutter, header, cells }
}

/**
 * Arranges any number of portraits under a header.
 *
 * No row is left with a hole: either a lead four times as large fills the block, or rows of nearly equal count are
 * each stretched to the full width, the larger pictures on top.
 *
 * @throws RangeError when there is nobody
 */
export function layOutGrid(count: number): GridLayout {
  if (count < 1) throw new RangeError('A grid needs at least one portrait')
  const best = arrangements(count).reduce((winner, other) => (cost(other) < cost(winner) ? other : winner))
  const cell = best.lead
    ? Math.min(COMFORTABLE_CELL, LARGEST_CELL / 2)
    : count < 5
      ? LARGEST_CELL * 0.9
      : COMFORTABLE_CELL
  const wanted = build(best, cell)
  const excess = Math.max(wanted.width, wanted.height) / GRID_MAX_SIDE
  return excess <= 1 ? wanted : build(best, Math.floor((cell / excess) * 0.985))
}
