import { graphemes } from './clean-text.ts'

/** A stretch of text that stays in one line, and what parts it from the one before within a line. */
export interface Atom {
  readonly text: string
  readonly joint: ' ' | ''
}

/** A word longer than this, in letters, may be broken anywhere. */
const LONG_WORD = 22
/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** What belongs to the word before it: particles and endings, the long vowel sign. */
const TRAILING = /^(?:\p{Script=Hiragana}{1,2}|[ーゝゞ々ヽヾ的了着过吗呢吧们之]+)$/u
/** What opens something. */
const OPENING = /[\p{Ps}\p{Pi}]$/u
const WORDLESS = /^[^\p{L}\p{N}]+$/u

/** Cuts a list into `count` runs of about the same length, in letters. */
export function balanced(atoms: readonly Atom[], count: number): readonly (readonly Atom[])[] {
  const total = atoms.reduce((sum, { text }) => sum + text.length, 0)
  const rows: Atom[][] = Array.from({ length: count }, () => [])
  let before = 0
  for (const atom of atoms) {
    rows[Math.min(count - 1, Math.floor(((before + atom.text.length / 2) / total) * count))]?.push(atom)
    before += atom.text.length
  }
  return rows.filter((row) => row.length > 0)
}

/** The text of a run. */
export const joined = (atoms: readonly Atom[]): string =>
  atoms.map(({ text, joint }, i) => (i === 0 ? text : joint + text)).join('')

/** The words of a text without spaces, punctuation and particles kept with the word that they belong to. */
function wordsWithin(text: string): readonly string[] {
  const words: string[] = []
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    const stays = last !== undefined && (OPENING.test(last) || TRAILING.test(segment) || closes(segment))
    if (stays) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

const closes = (segment: string): boolean => WORDLESS.test(segment) && !OPENING.test(segment)

function piecesOf(word: string): readonly string[] {
  if (UNSPACED.test(word)) return wordsWithin(word)
  const letters = graphemes(word)
  if (letters.length <= LONG_WORD) return [word]
  const parts = balanced(
    letters.map((text) => ({ text, joint: '' })),
    Math.ceil(letters.length / LONG_WORD),
  )
  return parts.map(joined)
}

/** Where a clean text may be broken: at spaces, between the words of scripts without spaces, inside very long words. */
export const atomsOf = (text: string): readonly Atom[] =>
  text
    .split(' ')
    .flatMap((word) => piecesOf(word).map((piece, i): Atom => ({ text: piece, joint: i === 0 ? ' ' : '' })))
