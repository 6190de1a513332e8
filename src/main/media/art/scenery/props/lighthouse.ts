import { fade } from '../../print/colour.ts'
import { fillPolygon } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** A lighthouse on its rock, at one side, with its beam across the frame. */
export function drawLighthouse(frame: Frame): void {
  const { context, width, height, unit, inks, random } = frame
  const side = random.chance(0.5) ? 1 : -1
  const x = width / 2 + side * Math.min(width * 0.36, unit * 0.62)
  const foot = height * 0.66
  const top = foot - unit * 0.27
  const beam = context.createLinearGradient(x, 0, x - side * unit * 0.9, 0)
  beam.addColorStop(0, fade(inks.lit, 0.6))
  beam.addColorStop(1, fade(inks.lit, 0))
  const reach = x - side * unit * 1.1
  fillPolygon(
    context,
    [
      [x, top - unit * 0.03],
      [reach, top - unit * 0.36],
      [reach, top - unit * 0.02],
      [x, top - unit * 0.012],
    ],
    beam,
  )
  fillPolygon(
    context,
    [
      [x - unit * 0.24, foot + unit * 0.16],
      [x - unit * 0.13, foot + unit * 0.01],
      [x - unit * 0.04, foot - unit * 0.03],
      [x + unit * 0.06, foot],
      [x + unit * 0.14, foot + unit * 0.03],
      [x + unit * 0.24, foot + unit * 0.16],
    ],
    inks.mid,
  )
  fillPolygon(
    context,
    [
      [x + unit * 0.02, foot - unit * 0.02],
      [x + unit * 0.06, foot],
      [x + unit * 0.14, foot + unit * 0.03],
      [x + unit * 0.24, foot + unit * 0.16],
      [x + unit * 0.08, foot + unit * 0.16],
    ],
    inks.midShade,
  )
  fillPolygon(
    context,
    [
      [x - unit * 0.04, foot],
      [x - unit * 0.024, top],
      [x + unit * 0.024, top],
      [x + unit * 0.04, foot],
    ],
    inks.mid,
  )
  fillPolygon(
    context,
    [
      [x + unit * 0.006, foot],
      [x + unit * 0.004, top],
      [x + unit * 0.024, top],
      [x + unit * 0.04, foot],
    ],
    inks.midShade,
  )
  context.fillStyle = inks.mid
  context.fillRect(x - unit * 0.036, top - unit * 0.008, unit * 0.072, unit * 0.014)
  context.fillStyle = inks.lit
  context.fillRect(x - unit * 0.017, top - unit * 0.044, unit * 0.034, unit * 0.037)
  fillPolygon(
    context,
    [
      [x - unit * 0.027, top - unit * 0.043],
      [x, top - unit * 0.078],
      [x + unit * 0.027, top - unit * 0.043],
    ],
    inks.mid,
  )
}
