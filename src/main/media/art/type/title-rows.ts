import { graphemes } from './clean-text.ts'

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
/** A word longer than this is cut into pieces; so are scripts that put no spaces. */
const LONG_WORD = 22

export interface TitleRow {
  readonly text: string
  readonly small: boolean
}

/** Cuts a list into `count` runs of about the same total length. */
function balanced(words: readonly string[], count: number, joint: string): readonly string[] {
  const total = words.reduce((sum, word) => sum + word.length, 0)
  const rows: string[][] = Array.from({ length: count }, () => [])
  let before = 0
  for (const word of words) {
    const row = Math.min(count - 1, Math.floor(((before + word.length / 2) / total) * count))
    rows[row]?.push(word)
    before += word.length
  }
  return rows.filter((row) => row.length > 0).map((row) => row.join(joint))
}

/** Every way of cutting a list into `count` runs. */
function cuts(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 1) return [[words.join(' ')]]
  const ways: (readonly string[])[] = []
  for (let head = 1; head <= words.length - count + 1; head++)
    for (const rest of cuts(words.slice(head), count - 1)) ways.push([words.slice(0, head).join(' '), ...rest])
  return ways
}

const pieces = (word: string): readonly string[] => {
  const letters = graphemes(word)
  return letters.length <= LONG_WORD ? [word] : balanced(letters, Math.ceil(letters.length / LONG_WORD), '')
}

/** Scripts that are written without spaces may break anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

function waysToCut(title: string): readonly (readonly string[])[] {
  const words = title.split(' ').flatMap(pieces)
  const counts = Array.from({ length: Math.min(MOST_ROWS, words.length) }, (_, i) => i + 1)
  if (words.length >= MANY_WORDS) return counts.map((count) => balanced(words, count, ' '))
  const ways = counts.flatMap((count) => cuts(words, count))
  const letters = graphemes(title)
  if (words.length > 1 || !UNSPACED.test(title) || letters.length < 4) return ways
  return [...ways, balanced(letters, 2, ''), balanced(letters, Math.min(3, letters.length), '')]
}

/** What is set when a title has nothing that can be printed. */
const NAMELESS = 'UNTITLED'

/** All the ways in which a clean title can be broken into one to four rows, in capitals. */
export function titleBreaks(title: string): readonly (readonly TitleRow[])[] {
  const text = title.toUpperCase() || NAMELESS
  return waysToCut(text).map((rows) => {
    const small = rows.map((row) => row.split(' ').every((word) => SMALL.has(word)))
    const allSmall = small.every(Boolean)
    return rows.map((row, i) => ({ text: row, small: !allSmall && small[i] === true }))
  })
}
