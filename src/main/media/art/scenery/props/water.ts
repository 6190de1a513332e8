import { fillPolygon } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** A two-masted boat on the horizon. */
export function drawBoat({ context, inks }: Frame, x: number, y: number, size: number): void {
  fillPolygon(
    context,
    [
      [x - size, y - size * 0.22],
      [x + size * 1.05, y - size * 0.3],
      [x + size * 0.75, y + size * 0.06],
      [x - size * 0.8, y + size * 0.06],
    ],
    inks.farShade,
  )
  fillPolygon(
    context,
    [
      [x - size * 0.05, y - size * 0.3],
      [x - size * 0.05, y - size * 1.6],
      [x - size * 0.85, y - size * 0.38],
    ],
    inks.farShade,
  )
  fillPolygon(
    context,
    [
      [x + size * 0.1, y - size * 0.34],
      [x + size * 0.1, y - size * 1.35],
      [x + size * 0.8, y - size * 0.42],
    ],
    inks.farShade,
  )
}

/** A row of scalloped waves; `crest` is the pale edge of each. */
export function drawWaves(
  frame: Frame,
  top: number,
  swell: number,
  length: number,
  colours: { readonly water: string; readonly crest?: string },
): void {
  const { context, width, height, random } = frame
  const start = -length * random.next()
  const trace = (lift: number): void => {
    context.beginPath()
    context.moveTo(-2, height + 2)
    context.lineTo(-2, top - lift)
    for (let x = start; x < width + length; x += length) {
      context.quadraticCurveTo(x + length * 0.5, top + swell - lift, x + length * 0.82, top - swell * 0.55 - lift)
      context.quadraticCurveTo(x + length * 0.98, top - swell * 0.75 - lift, x + length, top - lift)
    }
    context.lineTo(width + 2, height + 2)
    context.closePath()
  }
  if (colours.crest !== undefined) {
    trace(swell * 0.22)
    context.fillStyle = colours.crest
    context.fill()
  }
  trace(0)
  context.fillStyle = colours.water
  context.fill()
}
