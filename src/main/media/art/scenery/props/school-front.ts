import { fillDisc, fillPolygon, strokeLine } from '../../print/shapes.ts'
import { acrossWidth, type Frame } from '../frame.ts'

/** The school's front: gables, a tower with a flag, rows of windows. */
export function drawFront(frame: Frame): void {
  const { context, width, height, unit, inks, random } = frame
  const foot = height * 0.9
  const middle = width * (random.chance(0.5) ? 0.16 : 0.84)
  const wing = height * 0.63
  context.fillStyle = inks.far
  context.fillRect(0, wing, width, foot - wing)
  context.fillStyle = inks.farShade
  context.fillRect(0, wing, width, unit * 0.014)
  acrossWidth(frame, unit * 0.5, (x) => {
    const half = unit * 0.13
    fillPolygon(
      context,
      [
        [x - half, wing + 1],
        [x, wing - half * 0.85],
        [x + half, wing + 1],
      ],
      inks.far,
    )
    fillPolygon(
      context,
      [
        [x, wing - half * 0.85],
        [x + half, wing + 1],
        [x, wing + 1],
      ],
      inks.farShade,
    )
  })
  acrossWidth(frame, unit * 0.083, (x) => {
    for (let floor = 0; floor < 3; floor++) {
      context.fillStyle = random.chance(0.32) ? inks.lit : inks.farShade
      context.fillRect(x - unit * 0.017, wing + unit * (0.05 + floor * 0.095), unit * 0.034, unit * 0.055)
    }
  })
  const half = unit * 0.085
  const top = height * 0.42
  context.fillStyle = inks.far
  context.fillRect(middle - half, top, half * 2, foot - top)
  context.fillStyle = inks.farShade
  context.fillRect(middle + half * 0.35, top, half * 0.65, foot - top)
  fillPolygon(
    context,
    [
      [middle - half * 1.25, top + 1],
      [middle, top - half * 1.9],
      [middle + half * 1.25, top + 1],
    ],
    inks.farShade,
  )
  strokeLine(
    context,
    [
      [middle, top - half * 1.8],
      [middle, top - half * 3],
    ],
    unit * 0.006,
    inks.farShade,
  )
  fillPolygon(
    context,
    [
      [middle, top - half * 3],
      [middle + half * 0.8, top - half * 2.75],
      [middle, top - half * 2.5],
    ],
    inks.lit,
  )
  fillDisc(context, middle, top + half * 0.95, half * 0.56, inks.lit)
  strokeLine(
    context,
    [
      [middle, top + half * 0.6],
      [middle, top + half * 0.95],
      [middle + half * 0.26, top + half * 1.05],
    ],
    unit * 0.007,
    inks.midShade,
  )
}
