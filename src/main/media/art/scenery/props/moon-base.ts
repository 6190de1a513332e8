import { fillDisc, strokeLine } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** A dish on a lattice mast, looking up and outward. */
export function drawDish(frame: Frame, x: number, foot: number, tall: number, turn: number): void {
  const { context, inks, unit } = frame
  const top = foot - tall
  const half = unit * 0.026
  for (let y = foot; y > top + half; y -= half * 2.2) {
    strokeLine(
      context,
      [
        [x - half, y],
        [x + half * 0.8, y - half * 2.2],
      ],
      unit * 0.004,
      inks.mid,
    )
    strokeLine(
      context,
      [
        [x + half, y],
        [x - half * 0.8, y - half * 2.2],
      ],
      unit * 0.004,
      inks.mid,
    )
  }
  strokeLine(
    context,
    [
      [x - half, foot],
      [x - half * 0.7, top],
    ],
    unit * 0.007,
    inks.mid,
  )
  strokeLine(
    context,
    [
      [x + half, foot],
      [x + half * 0.7, top],
    ],
    unit * 0.007,
    inks.mid,
  )
  context.save()
  context.translate(x, top)
  context.rotate(turn)
  const radius = unit * 0.11
  context.beginPath()
  context.arc(0, 0, radius, 0, Math.PI)
  context.fillStyle = inks.mid
  context.fill()
  context.beginPath()
  context.ellipse(0, 0, radius, radius * 0.2, 0, 0, Math.PI * 2)
  context.fillStyle = inks.midShade
  context.fill()
  strokeLine(
    context,
    [
      [0, 0],
      [0, -radius * 0.75],
    ],
    unit * 0.006,
    inks.mid,
  )
  fillDisc(context, 0, -radius * 0.78, unit * 0.01, inks.lit)
  context.restore()
}

/** Three domes with a row of lit windows each. */
export function drawDomes({ context, width, height, unit, inks, random }: Frame): void {
  for (const at of [0.24, 0.5, 0.73]) {
    const radius = unit * random.range(0.06, 0.1)
    const x = width * (at + random.range(-0.04, 0.04))
    const y = height * 0.9
    context.beginPath()
    context.arc(x, y, radius, Math.PI, 0)
    context.fillStyle = inks.mid
    context.fill()
    context.beginPath()
    context.arc(x, y, radius, Math.PI * 1.5, 0)
    context.lineTo(x, y)
    context.fillStyle = inks.midShade
    context.fill()
    context.fillStyle = inks.lit
    for (let k = -2; k <= 2; k++) context.fillRect(x + k * radius * 0.3, y - radius * 0.24, radius * 0.12, radius * 0.1)
  }
}
