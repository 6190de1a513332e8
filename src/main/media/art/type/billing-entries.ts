import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { cleanText } from './clean-text.ts'
import { drawableText } from './glyphs.ts'
import { inkWidth, type TextStyle } from './measure.ts'

/** Labels in relation to names. */
const LABEL = 0.56
/** Space between entries, in sizes. */
const SPACE = 0.27
/** Before a name that no label parts from the one before it. */
const WIDE_SPACE = 0.5
/** Names of the cast, at most. */
export const MOST_NAMES = 9

/** One name and what is said of it, in small letters before and after. */
export interface Entry {
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
export interface Piece extends TextStyle {
  readonly text: string
  readonly space: number
  readonly name: boolean
}

/** An entry's label, name and what follows, in order. */
export function piecesOf({ label, name, after }: Entry, size: number): readonly Piece[] {
  const small = { face: 'barlow-condensed', size: size * LABEL, name: false } as const
  return [
    ...(label === undefined ? [] : [{ ...small, text: label, space: size * SPACE }]),
    { face: 'league-gothic', size, name: true, text: name, space: size * (label === undefined ? WIDE_SPACE : SPACE) },
    ...(after === undefined ? [] : [{ ...small, text: after, space: size * SPACE }]),
  ]
}

/** The width of an entry with the space before it, in pixels. */
export const widthOf = (entry: Entry, size: number): number =>
  piecesOf(entry, size).reduce((sum, piece) => sum + piece.space + inkWidth(piece.text, piece), 0)
