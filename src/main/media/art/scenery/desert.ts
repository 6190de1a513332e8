import { fillPolygon, type Point } from '../print/shapes.ts'
import { acrossWidth, type Frame, type Setting } from './frame.ts'
import { drawBarredSun } from './props/barred-sun.ts'

/** A flat-topped rock, lit from the left; `y` is its foot. */
function drawMesa({ context, inks }: Frame, x: number, y: number, half: number, tall: number): void {
  const left: readonly Point[] = [
    [x - half, y + 4],
    [x - half * 0.74, y - tall * 0.42],
    [x - half * 0.6, y - tall * 0.48],
    [x - half * 0.52, y - tall * 0.94],
    [x - half * 0.4, y - tall],
  ]
  const right: readonly Point[] = [
    [x + half * 0.42, y - tall],
    [x + half * 0.5, y - tall * 0.9],
    [x + half * 0.56, y - tall * 0.5],
    [x + half * 0.78, y - tall * 0.4],
    [x + half, y + 4],
  ]
  fillPolygon(context, [...left, ...right], inks.far)
  fillPolygon(
    context,
    [[x + half * 0.08, y - tall], ...right, [x + half * 0.22, y + 4], [x + half * 0.1, y - tall * 0.45]],
    inks.farShade,
  )
  for (const crack of [-0.3, -0.12])
    fillPolygon(
      context,
      [
        [x + half * crack, y - tall],
        [x + half * (crack + 0.05), y - tall],
        [x + half * (crack - 0.02), y - tall * 0.55],
      ],
      inks.farShade,
    )
}

/** A dune with a sharp crest: lit slope to the left, shaded slope to the right. `rise` in pixels above `top`. */
function drawDune(
  { context, width, height, random, unit }: Frame,
  top: number,
  rise: number,
  colours: { readonly lit: string; readonly shade: string },
): void {
  const peak = width * random.range(0.2, 0.8)
  const reach = Math.max(width * 0.32, unit * 0.4)
  context.beginPath()
  context.moveTo(-4, height + 2)
  context.lineTo(-4, top + rise * 0.6)
  context.bezierCurveTo(peak - reach, top + rise * 0.4, peak - reach * 0.5, top - rise * 0.7, peak, top - rise)
  context.bezierCurveTo(
    peak + reach * 0.5,
    top - rise * 0.2,
    peak + reach,
    top + rise * 0.6,
    width + 4,
    top + rise * 0.3,
  )
  context.lineTo(width + 4, height + 2)
  context.fillStyle = colours.lit
  context.fill()
  context.beginPath()
  context.moveTo(peak, top - rise)
  context.bezierCurveTo(
    peak + reach * 0.5,
    top - rise * 0.2,
    peak + reach,
    top + rise * 0.6,
    width + 4,
    top + rise * 0.3,
  )
  context.lineTo(width + 4, height + 2)
  context.lineTo(peak + reach * 0.5, height + 2)
  context.bezierCurveTo(peak + reach * 0.12, top + rise * 1.5, peak + reach * 0.24, top + rise * 0.3, peak, top - rise)
  context.fillStyle = colours.shade
  context.fill()
}

/** A saguaro: a ribbed column with bent arms. */
function drawCactus({ context }: Frame, x: number, foot: number, tall: number, colour: string): void {
  const thick = tall * 0.15
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = colour
  context.lineWidth = thick
  context.beginPath()
  context.moveTo(x, foot + thick)
  context.lineTo(x, foot - tall + thick / 2)
  context.stroke()
  context.lineWidth = thick * 0.74
  for (const [side, from, to] of [
    [-1, 0.36, 0.7],
    [1, 0.5, 0.86],
  ] as const) {
    context.beginPath()
    context.moveTo(x, foot - tall * from)
    context.lineTo(x + side * tall * 0.24, foot - tall * from)
    context.lineTo(x + side * tall * 0.24, foot - tall * to)
    context.stroke()
  }
  context.lineCap = 'butt'
  context.lineJoin = 'miter'
}

/** A huge barred sun, mesas, two-tone dunes, cacti. */
export const desert: Setting = {
  sky: (frame) => drawBarredSun(frame, { count: 5, from: 0.3, pitch: 0.15, thickness: 0.022 }),
  far: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    const foot = height * 0.72
    acrossWidth(frame, unit * 0.42, (x, index) => {
      const tall = unit * (index % 2 === 0 ? random.range(0.2, 0.3) : random.range(0.07, 0.13))
      drawMesa(frame, x + unit * random.range(-0.06, 0.06), foot, tall * random.range(0.7, 0.95), tall)
    })
    context.fillStyle = inks.far
    context.fillRect(0, foot, width, height - foot)
  },
  mid: (frame) => {
    const { width, height, unit, inks, random } = frame
    drawDune(frame, height * 0.79, unit * random.range(0.06, 0.11), { lit: inks.far, shade: inks.mid })
    drawDune(frame, height * 0.86, unit * random.range(0.06, 0.11), { lit: inks.mid, shade: inks.midShade })
    for (const at of [random.range(0.05, 0.16), random.range(0.84, 0.95)])
      drawCactus(frame, width * at, height * 0.87, unit * random.range(0.14, 0.24), inks.midShade)
  },
  sides: (frame) => {
    const { width, height, unit, inks, random } = frame
    const x = width * (random.chance(0.5) ? 0.04 : 0.96)
    drawCactus(frame, x, height * 0.97, unit * random.range(0.26, 0.34), inks.near)
  },
  ground: (frame) => {
    const { height, unit, inks, random } = frame
    drawDune(frame, height - unit * 0.06, unit * random.range(0.05, 0.075), { lit: inks.nearShade, shade: inks.near })
  },
}
