import { strokeLine } from '../print/shapes.ts'
import type { Setting } from './frame.ts'
import { drawBarredSun } from './props/barred-sun.ts'
import { drawRow } from './props/blocks.ts'
import { drawTank } from './props/water-tank.ts'

/** Three rows of blocks with lit windows, under a barred moon; water tanks on the nearest roofs. */
export const city: Setting = {
  sky: (frame) => drawBarredSun(frame, { count: 7, from: 0.1, pitch: 0.13, thickness: 0.012 }),
  far: (frame) =>
    drawRow(frame, {
      low: 0.26,
      high: 0.6,
      block: 0.08,
      face: frame.inks.far,
      shade: frame.inks.farShade,
      lights: frame.inks.lit,
      window: 0.0085,
      litShare: 0.16,
    }),
  mid: (frame) =>
    drawRow(frame, {
      low: 0.16,
      high: 0.46,
      block: 0.13,
      face: frame.inks.mid,
      shade: frame.inks.midShade,
      lights: frame.inks.lit,
      window: 0.0125,
      litShare: 0.24,
    }),
  ground: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    let x = -unit * 0.05
    while (x < width) {
      const block = unit * random.range(0.16, 0.3)
      const top = height * random.range(0.9, 0.965)
      context.fillStyle = inks.near
      context.fillRect(x, top, block + 1, height - top)
      context.fillStyle = inks.nearShade
      context.fillRect(x, top, block + 1, unit * 0.012)
      if (random.chance(0.4)) drawTank(frame, x + block * 0.5, top, unit * random.range(0.026, 0.038))
      else if (random.chance(0.6))
        strokeLine(
          context,
          [
            [x + block * 0.4, top],
            [x + block * 0.4, top - unit * 0.1],
          ],
          unit * 0.006,
          inks.near,
        )
      x += block
    }
  },
}
