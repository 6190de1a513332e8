import { createSurface } from '../print/surface.ts'
import { graphemes } from './clean-text.ts'
import { type Face, fontFor } from './faces.ts'

const SIZE = 24
/** Not assigned in Unicode: every face answers with its sign for "no such letter". */
const NO_LETTER = '\u{10ffff}'
/** What our own faces are known to have. */
const SURE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{P}\p{N}\p{Z}$+<=>^|~]+$/u

const { context } = createSurface(SIZE * 2, SIZE * 2)
const known = new Map<string, boolean>()

function looks(text: string, font: string): string {
  context.clearRect(0, 0, SIZE * 2, SIZE * 2)
  context.font = font
  context.fillText(text, SIZE * 0.3, SIZE * 1.4)
  return Buffer.from(context.getImageData(0, 0, SIZE * 2, SIZE * 2).data).toString('latin1')
}

/**
 * Whether the face, or any that stands in for it on this machine, has a character: it leaves ink, and not the sign for "none".
 *
 * Only the first code point is tried; accents and joiners follow their letter.
 */
function hasGlyph(cluster: string, face: Face): boolean {
  const character = String.fromCodePoint(cluster.codePointAt(0) ?? 0)
  if (SURE.test(character)) return true
  const key = `${face}|${character}`
  const cached = known.get(key)
  if (cached !== undefined) return cached
  const font = fontFor(character, face, SIZE)
  const drawn = looks(character, font)
  const found = drawn !== looks(NO_LETTER, font) && drawn !== looks('', font)
  known.set(key, found)
  return found
}

/**
 * A text without the characters that nothing on this machine can draw.
 *
 * Kept whole when that would leave nothing: boxes still tell that there is a name.
 */
export function drawableText(text: string, face: Face): string {
  if (SURE.test(text)) return text
  const kept = graphemes(text).filter((character) => hasGlyph(character, face))
  const left = kept.join('').replace(/\s+/gu, ' ').trim()
  return left === '' ? text : left
}
