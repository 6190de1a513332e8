import { createSurface } from '../print/surface.ts'
import { setType, type TextStyle } from './set-type.ts'

/** Where a text's ink lies around its origin on the baseline, all positive outward, in pixels. */
export interface InkBox {
  readonly left: number
  readonly right: number
  readonly ascent: number
  readonly descent: number
}

/** A context for measuring only; the one shared mutable thing here, set anew for each measurement. */
const { context } = createSurface(1, 1)

/** Measured at this size, in pixels, and scaled: the canvas rounds boxes to whole pixels, which small sizes would show. */
const TRIAL = 512

/** Measures the ink of a text set from the left. */
export function inkBox(text: string, style: TextStyle): InkBox {
  const scale = style.size / TRIAL
  setType(context, text, { ...style, size: TRIAL, spacing: (style.spacing ?? 0) / scale })
  const metrics = context.measureText(text)
  return {
    left: metrics.actualBoundingBoxLeft * scale,
    right: metrics.actualBoundingBoxRight * scale,
    ascent: metrics.actualBoundingBoxAscent * scale,
    descent: metrics.actualBoundingBoxDescent * scale,
  }
}

/** The width of a text's ink, in pixels. */
export function inkWidth(text: string, style: TextStyle): number {
  const { left, right } = inkBox(text, style)
  return Math.max(0, left + right)
}
