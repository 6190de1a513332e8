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
 * Whether the face, or any that stands in for it, has a character: it leaves ink, and not the sign for "none".
 *
 * Only the first code point is tried; what follows it is {@link marked}'s affair.
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

/** A European letter with accents for which Unicode has no code point of its own. */
const MARKED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{Mn}+$/u

/** Such a letter, without its accents where no face can place them: each would become a box, and take up width. */
function marked(cluster: string, face: Face): string {
  if (!MARKED.test(cluster)) return cluster
  const letter = cluster.replace(/\p{Mn}/gu, '')
  setType(context, cluster, { face, size: SIZE })
  const width = context.measureText(cluster).width
  setType(context, letter, { face, size: SIZE })
  return width > context.measureText(letter).width * 1.25 ? letter : cluster
}

/** The nearest to a character that can be drawn: itself, what it is a variant of, or nothing. */
function nearest(cluster: string, face: Face): string {
  const forms = [cluster, cluster.normalize('NFKC')]
  return marked(forms.find((form) => graphemes(form).every((part) => hasGlyph(part, face))) ?? '', face)
}

/**
 * A text without what no face at hand can draw.
 *
 * Kept whole when that would leave nothing: boxes still tell that there is a name.
 */
export function drawableText(text: string, face: Face): string {
  if (isAtHand(text)) return text
  const kept = graphemes(text).map((character) => nearest(character, face))
  const left = kept.join('').replace(/\s+/gu, ' ').trim()
  return left === '' ? text : left
}
