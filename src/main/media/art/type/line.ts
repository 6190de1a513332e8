import type { SKRSContext2D } from '@napi-rs/canvas'
import { capitals, cleanText } from './clean-text.ts'
import { type Face, wholeFace } from './faces.ts'
import { type CapitalFit, fitToCapitals } from './fit-capitals.ts'
import { drawableText } from './glyphs.ts'
import { inkBox } from './measure.ts'
import { maySpace } from './scripts/writing.ts'
import { setType, type TextStyle } from './set-type.ts'

/** How far letters may be squeezed before the whole line gets smaller instead. */
const NARROWEST = 0.74

export interface LineStyle extends TextStyle {
  readonly colour: string
  readonly align?: 'left' | 'centre' | 'right'
  /** The line is squeezed, then made smaller, until its ink is no wider than this. Pixels. */
  readonly maxWidth: number
}

/** Where a line went: `scale` is 1 when nothing had to give. */
export interface SetLine {
  readonly text: string
  readonly face: Face
  /** Of the face's capitals, in pixels. */
  readonly size: number
  /** What other scripts are to these capitals. */
  readonly fit: CapitalFit
  readonly spacing: number
  /** Horizontal squeeze, 0..1. */
  readonly scale: number
  /** Width of the ink after squeezing, in pixels. */
  readonly width: number
}

/** Fits a line into its width. */
export function fitLine(raw: string, style: TextStyle & { readonly maxWidth: number }): SetLine {
  const { size, maxWidth } = style
  const clean = cleanText(raw)
  const face = wholeFace(clean, style.face)
  // Others may have made the capitals without regard to Greek.
  const text = drawableText(clean === clean.toUpperCase() ? capitals(clean) : clean, face)
  const fit = fitToCapitals(text, face)
  const spacing = maySpace(text) ? (style.spacing ?? 0) : 0
  const { left, right } = inkBox(text, { face, size: size * fit.factor, spacing })
  const natural = Math.max(0, left + right)
  if (natural <= maxWidth) return { text, face, size, fit, spacing, scale: 1, width: natural }
  const shrink = Math.min(1, maxWidth / (natural * NARROWEST))
  const scale = Math.min(1, maxWidth / (natural * shrink))
  return { text, face, size: size * shrink, fit, spacing: spacing * shrink, scale, width: maxWidth }
}

/**
 * Sets one line of text, its ink flush with `x` (left, middle or right) and its baseline at `y`.
 *
 * @returns where it went, so that others can be aligned with it
 */
export function drawLine(context: SKRSContext2D, text: string, x: number, y: number, style: LineStyle): SetLine {
  const line = fitLine(text, style)
  const type = { face: line.face, size: line.size * line.fit.factor, spacing: line.spacing }
  const { left } = inkBox(line.text, type)
  const start = style.align === 'centre' ? x - line.width / 2 : style.align === 'right' ? x - line.width : x
  context.save()
  context.translate(start, y)
  context.scale(line.scale, 1)
  setType(context, line.text, type)
  context.fillStyle = style.colour
  context.fillText(line.text, left, -line.size * line.fit.rise)
  context.restore()
  return line
}
