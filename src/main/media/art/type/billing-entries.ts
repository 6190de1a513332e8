import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import { capitals, cleanText } from './clean-text.ts'
import { fitToCapitals } from './fit-capitals.ts'
import { drawableText } from './glyphs.ts'
import { inkWidth } from './measure.ts'
import type { TextStyle } from './set-type.ts'

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
    .map((entry) => ({ ...entry, name: drawableText(capitals(cleanText(entry.name)), 'league-gothic') }))
    .filter(({ name }) => name !== '')
}

/** A stretch of one entry: what is set, how, and the space before it where it does not begin a row. */
export interface Piece extends TextStyle {
  readonly text: string
  readonly space: number
  /** How far its baseline lies above the row's, in pixels. */
  readonly rise: number
  readonly name: boolean
}

/** An entry's label, name and what follows, in order. */
export function piecesOf({ label, name, after }: Entry, size: number): readonly Piece[] {
  const small = { face: 'barlow-condensed', size: size * LABEL, rise: 0, name: false } as const
  const fit = fitToCapitals(name, 'league-gothic')
  const large = { face: 'league-gothic', size: size * fit.factor, rise: size * fit.rise, name: true } as const
  return [
    ...(label === undefined ? [] : [{ ...small, text: label, space: size * SPACE }]),
    { ...large, text: name, space: size * (label === undefined ? WIDE_SPACE : SPACE) },
    ...(after === undefined ? [] : [{ ...small, text: after, space: size * SPACE }]),
  ]
}

/** The width of an entry with the space before it, in pixels. */
export const widthOf = (entry: Entry, size: number): number =>
  piecesOf(entry, size).reduce((sum, piece) => sum + piece.space + inkWidth(piece.text, piece), 0)
