import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { billingEntries, type Entry, MOST_NAMES, piecesOf, widthOf } from './billing-entries.ts'
import { inkWidth } from './measure.ts'
import { setType } from './set-type.ts'

/** Line height, in sizes. */
const LINE = 0.98
/** From the top of a row to its baseline, in sizes. */
const CAP_HEIGHT = 0.78

/** Breaks the entries into rows that are as even as can be and no wider than `width`, where their entries allow. */
function breakRows(entries: readonly Entry[], size: number, width: number): readonly (readonly Entry[])[] {
  const widths = entries.map((entry) => widthOf(entry, size))
  const total = widths.reduce((sum, w) => sum + w, 0)
  for (let count = Math.max(1, Math.ceil(total / width)); count < entries.length; count++) {
    const rows: Entry[][] = Array.from({ length: count }, () => [])
    let before = 0
    entries.forEach((entry, i) => {
      const w = widths[i] ?? 0
      rows[Math.min(count - 1, Math.floor(((before + w / 2) / total) * count))]?.push(entry)
      before += w
    })
    const filled = rows.filter((row) => row.length > 0)
    const widest = Math.max(...filled.map((row) => row.reduce((sum, e) => sum + widthOf(e, size), 0)))
    if (widest <= width * 1.06) return filled
  }
  return entries.map((entry) => [entry])
}

export interface BillingBox {
  readonly width: number
  /** The most it may take up, in pixels. */
  readonly height: number
  /** Largest and smallest size of the names, in pixels. */
  readonly largest: number
  readonly smallest: number
}

export interface BillingLayout {
  readonly rows: readonly (readonly Entry[])[]
  readonly size: number
  readonly width: number
  /** What the block takes up, in pixels. */
  readonly height: number
}

/** Finds the most names and the largest size with which the block fits its box. */
export function layOutBilling(
  blueprint: Pick<Blueprint, 'credits'>,
  cast: readonly string[],
  { width, height, largest, smallest }: BillingBox,
): BillingLayout {
  let rows: BillingLayout['rows'] = []
  for (let names = Math.min(MOST_NAMES, cast.length); names >= 0; names -= 2)
    for (let size = largest; size >= smallest; size -= largest * 0.04) {
      rows = breakRows(billingEntries(blueprint, cast, names), size, width)
      const needed = rows.length * size * LINE
      if (needed <= height) return { rows, size, width, height: needed }
    }
  return { rows, size: height / (rows.length * LINE), width, height }
}

/**
 * Draws the billing block, each row centred, squeezed only where it is too wide.
 *
 * @param place the upper left corner of its box, in pixels
 */
export function drawBilling(
  context: SKRSContext2D,
  { rows, size, width }: BillingLayout,
  place: { readonly x: number; readonly y: number },
  colours: { readonly name: string; readonly label: string },
): void {
  context.save()
  rows.forEach((row, index) => {
    const pieces = row.flatMap((entry) => piecesOf(entry, size))
    const natural = pieces.reduce((sum, piece, i) => sum + (i === 0 ? 0 : piece.space) + inkWidth(piece.text, piece), 0)
    const scale = Math.min(1, width / natural)
    context.save()
    context.translate(place.x + (width - natural * scale) / 2, place.y + size * (LINE * index + CAP_HEIGHT))
    context.scale(scale, 1)
    let x = 0
    pieces.forEach((piece, i) => {
      if (i > 0) x += piece.space
      setType(context, piece.text, piece)
      context.fillStyle = piece.name ? colours.name : colours.label
      context.fillText(piece.text, x, -piece.rise)
      x += inkWidth(piece.text, piece)
    })
    context.restore()
  })
  context.restore()
}
