import { fillPolygon, strokeLine } from '../print/shapes.ts'
import type { Frame, Setting } from './frame.ts'
import { drawBarredSun } from './props/barred-sun.ts'
import { brokenLine } from './props/land.ts'
import { drawLighthouse } from './props/lighthouse.ts'
import { drawBoat, drawWaves } from './props/water.ts'

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
