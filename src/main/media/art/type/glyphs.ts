import { createSurface } from '../print/surface.ts'
import { graphemes } from './clean-text.ts'
import type { Face } from './faces.ts'
import { isAtHand } from './scripts/stand-ins.ts'
import { setType } from './set-type.ts'

const SIZE = 24
/** Not assigned in Unicode: every face answers with its sign for "no such letter". */
const NO_LETTER = '\u{10ffff}'

const { context } = createSurface(SIZE * 2, SIZE * 2)
const known = new Map<string, boolean>()

/** The pixels of a text in the type that stands. */
function looks(text: string): string {
  context.clearRect(0, 0, SIZE * 2, SIZE * 2)
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
  if (isAtHand(character)) return true
  const key = `${face}|${character}`
  const cached = known.get(key)
  if (cached !== undefined) return cached
  setType(context, character, { face, size: SIZE })
  const drawn = looks(character)
  const found = drawn !== looks(NO_LETTER) && drawn !== looks('')
  known.set(key, found)
  return found
}

/**
 * A text without the characters that nothing on this machine can draw.
 *
 * Kept whole when that would leave nothing: boxes still tell that there is a name.
 */
export function drawableText(text: string, face: Face): string {
  if (isAtHand(text)) return text
  const kept = graphemes(text).filter((character) => hasGlyph(character, face))
  const left = kept.join('').replace(/\s+/gu, ' ').trim()
  return left === '' ? text : left
}
