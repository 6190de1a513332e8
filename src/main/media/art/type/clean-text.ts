/** Control, format, private and unassigned code points, but for the joiners that scripts and emoji need. */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu

/** Letters in bold, script or Fraktur dress, which no face of ours has. */
const DRESSED = /[\u{1d400}-\u{1d7ff}]/gu

/**
 * Text as it can be set in one line: well-formed, composed, letters in plain dress, without control characters, single
 * spaces.
 *
 * May come out empty.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(DRESSED, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNPRINTABLE, '')
    .trim()
}

/** A text in capitals, where its script has them. Greek ones go without accents, which `toUpperCase` would leave. */
export const capitals = (text: string): string => text.toLocaleUpperCase('el')

/** The user-perceived characters of a text: an emoji family or an accented letter is one. */
export function graphemes(text: string): readonly string[] {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
}
