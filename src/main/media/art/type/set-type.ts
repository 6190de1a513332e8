import type { SKRSContext2D } from '@napi-rs/canvas'
import { type Face, knownFace } from './faces.ts'
import { standInsFor } from './scripts/stand-ins.ts'
import { directionOf, type HanForm, isForeign } from './scripts/writing.ts'

export interface TextStyle {
  readonly face: Face
  /** Pixels. */
  readonly size: number
  /** Extra space after each letter, in pixels. */
  readonly spacing?: number
  /** Whose shapes Han characters take, where a part of a text must match the whole. */
  readonly han?: HanForm
}

/**
 * Makes a canvas ready to draw or measure a text from its left end: face, stand-ins for what the face lacks, direction.
 *
 * The stand-ins' weight is set by their axis and not as the font's weight, which would thicken the face too. Only a
 * text that is mostly in another script is set bold as a whole: what little of it is in our face then matches, and so
 * does a script that only the machine has.
 *
 * @throws Error when a bundled font cannot be read
 */
export function setType(context: SKRSContext2D, text: string, { face, size, spacing = 0, han }: TextStyle): void {
  const { aliases, companion, heft, variable } = knownFace(face)
  const standIns = standInsFor(text, companion, han)
  const families = [...aliases, ...standIns].map((alias) => `"${alias}"`)
  context.font = `${isForeign(text) ? 'bold ' : ''}${size}px ${families.join(', ')}, sans-serif`
  context.fontVariationSettings = variable || standIns.length > 0 ? `"wght" ${heft}` : 'normal'
  context.letterSpacing = `${spacing}px`
  // Not the machine's language, which may change the shapes of letters.
  context.lang = 'en'
  context.direction = directionOf(text)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}
