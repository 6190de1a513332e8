import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { cleanText } from './clean-text.ts'
import { fontFor } from './faces.ts'
import { inkWidth } from './measure.ts'

/** Labels in relation to names. */
const LABEL = 0.56
/** Space between entries, in sizes. */
const SPACE = 0.27
const LINE = 0.98
/** Names of the cast, at most. */
const MOST_NAMES = 9

interface Entry {
  readonly label?: string
  readonly name: string
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
    { label: 'callboard presents a production of', name: credits.company },
    ...billed,
    { label: 'music', name: credits.music },
    { label: 'editor', name: credits.editor },
    { label: 'design', name: credits.design },
    { label: 'created by', name: credits.createdBy },
    { label: 'directed by', name: credits.directedBy },
  ]
    .map(({ label, name }) => ({ ...(label === undefined ? {} : { label }), name: cleanText(name).toUpperCase() }))
    .filter(({ name }) => name !== '')
}

const widthOf = ({ label, name }: Entry, size: number): number =>
  inkWidth(name, { face: 'league-gothic', size }) +
  (label === undefined ? 0 : inkWidth(label, { face: 'barlow-condensed', size: size * LABEL }) + size * SPACE)

/** Breaks the entries into rows that are as even as can be and no wider than `width`, where their entries allow. */
function breakRows(entries: readonly Entry[], size: number, width: number): readonly (readonly Entry[])[] {
  const widths = entries.map((entry) => widthOf(entry, size) + size * SPACE)
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
    const widest = Math.max(...filled.map((row) => row.reduce((sum, e) => sum + widthOf(e, size) + size * SPACE, 0)))
    if (widest <= width * 1.06) return filled
  }
  return entries.map((entry) => [entry])
}

export interface BillingOptions {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Largest and smallest size of the names, in pixels. */
  readonly largest: number
  readonly smallest: number
  readonly nameColour: string
  readonly labelColour: string
}

/** The most names and the largest size with which the block fits its height. */
function fitBlock(
  blueprint: Pick<Blueprint, 'credits'>,
  cast: readonly string[],
  { width, height, largest, smallest }: BillingOptions,
): { readonly rows: readonly (readonly Entry[])[]; readonly size: number } {
  let last: { rows: readonly (readonly Entry[])[]; size: number } = { rows: [], size: smallest }
  for (let names = Math.min(MOST_NAMES, cast.length); names >= 0; names -= 2)
    for (let size = largest; size >= smallest; size -= 1) {
      const rows = breakRows(billingEntries(blueprint, cast, names), size, width)
      last = { rows, size: Math.min(size, height / (rows.length * LINE)) }
      if (rows.length * size * LINE <= height) return { rows, size }
    }
  return last
}

/** Sets the billing block, each row centred, squeezed only where one entry alone is too wide. */
export function drawBilling(
  context: SKRSContext2D,
  blueprint: Pick<Blueprint, 'credits'>,
  cast: readonly string[],
  options: BillingOptions,
): void {
  const { rows, size } = fitBlock(blueprint, cast, options)
  context.save()
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  rows.forEach((row, index) => {
    const natural = row.reduce((sum, entry) => sum + widthOf(entry, size) + size * SPACE, -size * SPACE)
    const scale = Math.min(1, options.width / natural)
    context.save()
    context.translate(options.x + (options.width - natural * scale) / 2, options.y + size * (LINE * index + 0.78))
    context.scale(scale, 1)
    let x = 0
    const put = (text: string, face: 'league-gothic' | 'barlow-condensed', px: number, colour: string): void => {
      context.font = fontFor(text, face, px)
      context.fillStyle = colour
      context.fillText(text, x, 0)
      x += inkWidth(text, { face, size: px }) + size * SPACE
    }
    for (const { label, name } of row) {
      if (label !== undefined) put(label, 'barlow-condensed', size * LABEL, options.labelColour)
      put(name, 'league-gothic', size, options.nameColour)
    }
    context.restore()
  })
  context.restore()
}
