import { type Atom, atomsOf, balanced, joined } from './break-points.ts'
import { capitals } from './clean-text.ts'

/** Words that may stand small in a row of their own, between rules. */
const SMALL = new Set([
  'A',
  'AN',
  'THE',
  'OF',
  'AND',
  '&',
  'IN',
  'ON',
  'TO',
  'FOR',
  'AT',
  'FROM',
  'WITH',
  'BY',
  'OR',
  'VS',
])
const MOST_ROWS = 4
/** From so many words on, rows are only balanced, not tried in every combination. */
const MANY_WORDS = 11

export interface TitleRow {
  readonly text: string
  readonly small: boolean
}

/** Every way of cutting a list into `count` runs. */
function cuts(atoms: readonly Atom[], count: number): readonly (readonly string[])[] {
  if (count === 1) return [[joined(atoms)]]
  const ways: (readonly string[])[] = []
  for (let head = 1; head <= atoms.length - count + 1; head++)
    for (const rest of cuts(atoms.slice(head), count - 1)) ways.push([joined(atoms.slice(0, head)), ...rest])
  return ways
}

function waysToCut(title: string): readonly (readonly string[])[] {
  const atoms = atomsOf(title)
  const counts = Array.from({ length: Math.min(MOST_ROWS, atoms.length) }, (_, i) => i + 1)
  if (atoms.length >= MANY_WORDS) return counts.map((count) => balanced(atoms, count).map(joined))
  return counts.flatMap((count) => cuts(atoms, count))
}

/** What is set when a title has nothing that can be printed. */
const NAMELESS = 'UNTITLED'

/** All the ways in which a clean title can be broken into one to four rows, in capitals. */
export function titleBreaks(title: string): readonly (readonly TitleRow[])[] {
  const text = capitals(title) || NAMELESS
  return waysToCut(text).map((rows) => {
    const small = rows.map((row) => row.split(' ').every((word) => SMALL.has(word)))
    const allSmall = small.every(Boolean)
    return rows.map((row, i) => ({ text: row, small: !allSmall && small[i] === true }))
  })
}
