import stringWidth from 'string-width'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Marks that turn the direction of what follows: they would reorder a whole line. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Text for one line of a terminal: without control characters, which could move its cursor or colour its lines. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(DIRECTION, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** A text cut to a number of terminal cells, with an ellipsis where something is missing. Never cuts a character. */
export function cutText(text: string, cells: number): string {
  if (stringWidth(text) <= cells) return text
  let kept = ''
  let width = 0
  for (const { segment } of segmenter.segment(text)) {
    width += stringWidth(segment)
    if (width > cells - 1) break
    kept += segment
  }
  return cells > 0 ? `${kept}…` : ''
}

/** A text that fills a number of terminal cells exactly: cut, or padded with spaces. Wide characters count two. */
export function fitText(text: string, cells: number): string {
  const cut = cutText(text, cells)
  return cut + ' '.repeat(Math.max(0, cells - stringWidth(cut)))
}
