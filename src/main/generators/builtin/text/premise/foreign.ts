import type { Token } from './tokens.ts'

/** Signs that a prompt is markup, code or data, which is quoted and not read. */
const MARKUP = /[<>{}[\]\\|`]/

/**
 * Whether a line can be read as English: Roman letters, no markup, and some words that only English has.
 *
 * A line without any such word is taken for foreign when it is long or when its words can be glossed.
 */
export function isReadable(line: string, tokens: readonly Token[], glosses: readonly string[]): boolean {
  if (!tokens.some((token) => /[a-z]{2}/i.test(token.text)) || MARKUP.test(line)) return false
  const letters = tokens.filter((token) => /\p{L}/u.test(token.text))
  const roman = letters.filter((token) => /^[a-z’-]+$/i.test(token.text))
  if (roman.length < letters.length / 2) return false
  const known = tokens.filter((token) => token.kind !== 'word' && /^[a-z]{2}/.test(token.lower))
  const doubtful = glosses.length > 0 || roman.length < letters.length
  return letters.length < 3 || known.length >= letters.length / 8 || !doubtful
}

/** The glosses of a text with its head noun first: in East Asian scripts what describes comes before it. */
export function headFirst(line: string, nouns: readonly string[]): readonly string[] {
  const isEastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)
  return isEastAsian ? nouns.toReversed() : nouns
}
