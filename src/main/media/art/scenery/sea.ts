import { fade } from '../print/colour.ts'
import { fillPolygon, strokeLine } from '../print/shapes.ts'
import { drawBarredSun } from './barred-sun.ts'
import type { Frame, Setting } from './frame.ts'
import { brokenLine } from './land.ts'

const HORIZON = 0.62

function drawSunOnWater(frame: Frame): void {
  const { context, width, height, inks, random, disc } = frame
  drawBarredSun(frame, { count: 6, from: 0.18, pitch: 0.14, thickness: 0.016 })
  const horizon = height * HORIZON
  for (let i = 0; i < 15; i++) {
    const y = horizon + height * (0.0014 * i * i + 0.006 * (i + 1))
    const length = disc.radius * (1.7 - i * 0.07) * random.range(0.6, 1)
    const shift = disc.radius * random.range(-0.14, 0.14)
    context.fillStyle = inks.disc
    context.fillRect(disc.x - length / 2 + shift, y, Math.min(length, width), height * (0.002 + i * 0.0005))
  }
}

/** A two-masted boat on the horizon. */
function drawBoat({ context, inks }: Frame, x: number, y: number, size: number): void {
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

function drawLighthouse(frame: Frame): void {
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

/** A row of scalloped waves; `crest` is the pale edge of each. */
function drawWaves(
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

/** A low sun on water, islands, a lighthouse, scalloped waves. */
export const sea: Setting = {
  sky: drawSunOnWater,
  far: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    const horizon = height * HORIZON
    const coast = brokenLine(random, 0.5, 5)
    fillPolygon(
      context,
      [
        [-2, horizon + unit * 0.012],
        ...coast.map(([x, y]): [number, number] => [x * width, horizon - unit * Math.max(0, 0.03 + y * 0.04)]),
        [width + 2, horizon + unit * 0.012],
      ],
      inks.far,
    )
    drawBoat(frame, width * random.range(0.1, 0.3), horizon + unit * 0.03, unit * 0.04)
    drawBoat(frame, width * random.range(0.7, 0.9), horizon + unit * 0.05, unit * 0.028)
    for (let i = 0; i < 9; i++) {
      const y = horizon + unit * (0.03 + i * 0.03)
      const x = width * random.next()
      strokeLine(
        context,
        [
          [x, y],
          [x + unit * random.range(0.1, 0.3), y],
        ],
        unit * 0.0045,
        inks.far,
      )
    }
  },
  mid: (frame) => {
    const { height, unit, inks } = frame
    drawLighthouse(frame)
    drawWaves(frame, height * 0.8, unit * 0.03, unit * 0.21, { water: inks.mid, crest: inks.farShade })
  },
  ground: (frame) => {
    const { height, unit, inks } = frame
    drawWaves(frame, height * 0.905, unit * 0.036, unit * 0.3, { water: inks.nearShade, crest: inks.mid })
    drawWaves(frame, height * 0.955, unit * 0.042, unit * 0.37, { water: inks.near, crest: inks.midShade })
  },
}
