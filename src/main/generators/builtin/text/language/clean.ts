/** Controls (newlines become spaces first), and bidirectional overrides, which could reorder the words around them. */
const UNWANTED = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * A prompt as one line of printable text.
 *
 * Line breaks and tabs become spaces, control and bidirectional characters go, unpaired surrogates are replaced.
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(UNWANTED, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** At most `max` UTF-16 code units, never cut inside a code point. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  let kept = ''
  for (const point of text) {
    if (kept.length + point.length > max) break
    kept += point
  }
  return kept
}

/** As {@link clip}, but ends at a word where it can, with an ellipsis where something was left out. */
export function clipAtWord(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = clip(text, max - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.!?…–—-]+$/u, '')}…`
}
