import type { SKRSContext2D } from '@napi-rs/canvas'
import { cleanText } from './clean-text.ts'
import { fontFor, isForeign } from './faces.ts'
import { drawableText } from './glyphs.ts'
import { inkBox, type TextStyle } from './measure.ts'

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
  readonly size: number
  readonly spacing: number
  /** Horizontal squeeze, 0..1. */
  readonly scale: number
  /** Width of the ink after squeezing, in pixels. */
  readonly width: number
}

/** Fits a line into its width. */
export function fitLine(raw: string, style: TextStyle & { readonly maxWidth: number }): SetLine {
  const { face, size, maxWidth } = style
  const text = drawableText(cleanText(raw), face)
  // Letters of joined scripts must not be pulled apart.
  const spacing = isForeign(text) ? 0 : (style.spacing ?? 0)
  const { left, right } = inkBox(text, { face, size, spacing })
  const natural = Math.max(0, left + right)
  if (natural <= maxWidth) return { text, size, spacing, scale: 1, width: natural }
  const shrink = Math.min(1, maxWidth / (natural * NARROWEST))
  const scale = Math.min(1, maxWidth / (natural * shrink))
  return { text, size: size * shrink, spacing: spacing * shrink, scale, width: maxWidth }
}

/**
 * Sets one line of text, its ink flush with `x` (left, middle or right) and its baseline at `y`.
 *
 * @returns where it went, so that others can be aligned with it
 */
export function drawLine(context: SKRSContext2D, text: string, x: number, y: number, style: LineStyle): SetLine {
  const line = fitLine(text, style)
  const { left } = inkBox(line.text, { face: style.face, size: line.size, spacing: line.spacing })
  const start = style.align === 'centre' ? x - line.width / 2 : style.align === 'right' ? x - line.width : x
  context.save()
  context.translate(start, y)
  context.scale(line.scale, 1)
  context.font = fontFor(line.text, style.face, line.size)
  context.letterSpacing = `${line.spacing}px`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = style.colour
  context.fillText(line.text, left, 0)
  context.restore()
  return line
}
