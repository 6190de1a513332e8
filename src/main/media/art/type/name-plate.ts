import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Palette } from '../../../../shared/show/palette.ts'
import { fillPolygon, strokeLine } from '../print/shapes.ts'
import { capitals } from './clean-text.ts'
import { drawLine } from './line.ts'

/** How much of a portrait's height lies above its plate: what may be cropped and still show no lettering. */
export const ABOVE_PLATE = 0.835

/**
 * A strip of `ink` along a portrait's foot, cut at a slight slant, with name and role.
 *
 * @param side the side that the cut rises to, -1 left or 1 right
 */
export function drawNamePlate(
  context: SKRSContext2D,
  size: { readonly width: number; readonly height: number },
  text: { readonly name: string; readonly role: string },
  palette: Palette,
  side: -1 | 1,
): void {
  const { width, height } = size
  // Everything but the plate's own width is measured by the height, so that plates side by side match.
  const unit = height * 0.75
  const high = height * (ABOVE_PLATE + 0.005)
  const low = high + unit * 0.026
  const [left, right] = side === -1 ? [high, low] : [low, high]
  const rule = unit * 0.0075
  context.save()
  context.shadowColor = palette.ink
  context.shadowBlur = unit * 0.02
  fillPolygon(
    context,
    [
      [-width * 0.05, left],
      [width * 1.05, right],
      [width * 1.05, height * 1.05],
      [-width * 0.05, height * 1.05],
    ],
    palette.ink,
  )
  context.restore()
  strokeLine(
    context,
    [
      [-2, left + rule * 1.6],
      [width + 2, right + rule * 1.6],
    ],
    rule,
    palette.hot,
  )
  const margin = unit * 0.055
  const maxWidth = width - margin * 2
  drawLine(context, capitals(text.name), margin, height * 0.933, {
    face: 'league-gothic',
    size: unit * 0.098,
    spacing: unit * 0.002,
    colour: palette.paper,
    maxWidth,
  })
  drawLine(context, capitals(text.role), margin, height * 0.9725, {
    face: 'barlow-condensed-semibold',
    size: unit * 0.0375,
    spacing: unit * 0.0075,
    colour: palette.hot,
    maxWidth,
  })
}
