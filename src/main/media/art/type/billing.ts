import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { cleanText } from './clean-text.ts'
import { fontFor } from './faces.ts'
import { drawableText } from './glyphs.ts'
import { inkWidth, type TextStyle } from './measure.ts'

/** Labels in relation to names. */
const LABEL = 0.56
/** Space between entries, in sizes. */
const SPACE = 0.27
/** Before a name that no label parts from the one before it. */
const WIDE_SPACE = 0.5
const LINE = 0.98
/** From the top of a row to its baseline, in sizes. */
const CAP_HEIGHT = 0.78
/** Names of the cast, at most. */
const MOST_NAMES = 9

interface Entry {
  readonly label?: string
  readonly name: string
  readonly after?: string
}

/** Who is named, in order: the company, the cast, the crew. */
export function billingEntries(
  { credits }: Pick<Blueprint, 'credits'>,
  cast: readonly string[],
  mostNames = MOST_NAMES,
): readonly Entry[] {
  const named = cast.slice(0, mostNames)
  const billed = named.map((name, i): Entry => {
    if (i === 0) return { label: 'starring', name }
    return i === named.length - 1 && named.length > 2 ? { label: 'and', name } : { name }
  })
  return [
    { label: 'callboard presents a', name: credits.company, after: 'production' },
    ...billed,
    { label: 'music', name: credits.music },
    { label: 'editor', name: credits.editor },
    { label: 'design', name: credits.design },
    { label: 'created by', name: credits.createdBy },
    { label: 'directed by', name: credits.directedBy },
  ]
    .map((entry) => ({ ...entry, name: drawableText(cleanText(entry.name).toUpperCase(), 'league-gothic') }))
    .filter(({ name }) => name !== '')
}

/** A stretch of one entry: what is set, how, and the space before it where it does not begin a row. */
interface Piece extends TextStyle {
  readonly text: string
  readonly space: number
  readonly name: boolean
}

/** An entry's label, name and what follows, in order. */
function piecesOf({ label, name, after }: Entry, size: number): readonly Piece[] {
  const small = { face: 'barlow-condensed', size: size * LABEL, name: false } as const
  return [
    ...(label === undefined ? [] : [{ ...small, text: label, space: size * SPACE }]),
    { face: 'league-gothic', size, name: true, text: name, space: size * (label === undefined ? WIDE_SPACE : SPACE) },
    ...(after === undefined ? [] : [{ ...small, text: after, space: size * SPACE }]),
  ]
}

const widthOf = (entry: Entry, size: number): number =>
  piecesOf(entry, size).reduce((sum, piece) => sum + piece.space + inkWidth(piece.text, piece), 0)

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
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
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
      context.font = fontFor(piece.text, piece.face, piece.size)
      context.fillStyle = piece.name ? colours.name : colours.label
      context.fillText(piece.text, x, 0)
      x += inkWidth(piece.text, piece)
    })
    context.restore()
  })
  context.restore()
}
