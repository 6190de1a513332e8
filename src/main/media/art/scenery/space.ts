import { fillDisc, fillPolygon } from '../print/shapes.ts'
import { acrossWidth, type Setting } from './frame.ts'
import { fillLand } from './props/land.ts'
import { drawDish, drawDomes } from './props/moon-base.ts'
import { drawRingedPlanet, drawStars } from './props/planet.ts'

/** Planets, craters, dishes and rocks. */
export const space: Setting = {
  sky: (frame) => {
    drawStars(frame)
    drawRingedPlanet(frame)
  },
  far: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    const x = width * (random.chance(0.5) ? random.range(0.06, 0.24) : random.range(0.76, 0.94))
    const radius = unit * random.range(0.07, 0.1)
    const y = height * random.range(0.48, 0.56)
    fillDisc(context, x, y, radius, inks.far)
    fillDisc(context, x - radius * 0.25, y - radius * 0.2, radius * 0.2, inks.farShade)
    fillDisc(context, x + radius * 0.3, y + radius * 0.3, radius * 0.14, inks.farShade)
    fillLand(frame, { top: height * 0.77, swing: unit * 0.11, roughness: 0.55 }, inks.farShade)
    fillLand(frame, { top: height * 0.83, swing: unit * 0.05, roughness: 0.5 }, inks.far)
  },
  mid: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    drawDish(frame, width * random.range(0.08, 0.13), height * 0.92, unit * 0.3, 0.55)
    drawDish(frame, width * random.range(0.86, 0.92), height * 0.92, unit * random.range(0.2, 0.26), -0.6)
    drawDomes(frame)
    fillPolygon(
      context,
      [
        [-2, height + 2],
        [-2, height * 0.915],
        [width * 0.3, height * 0.885],
        [width * 0.36, height * 0.9],
        [width * 0.62, height * 0.9],
        [width * 0.68, height * 0.88],
        [width + 2, height * 0.91],
        [width + 2, height + 2],
      ],
      inks.mid,
    )
  },
  ground: (frame) => {
    const { context, height, unit, inks, random } = frame
    fillLand(frame, { top: height * 0.955, swing: unit * 0.02 }, inks.near)
    acrossWidth(frame, unit * 0.26, (x) => {
      const size = unit * random.range(0.05, 0.13)
      const cx = x + unit * random.range(-0.08, 0.08)
      const foot = height * 0.985
      fillPolygon(
        context,
        [
          [cx - size, foot + size],
          [cx - size * 0.85, foot - size * 0.35],
          [cx - size * 0.2, foot - size * 0.8],
          [cx + size * 0.55, foot - size * 0.55],
          [cx + size, foot + size],
        ],
        inks.near,
      )
      fillPolygon(
        context,
        [
          [cx - size * 0.2, foot - size * 0.8],
          [cx + size * 0.55, foot - size * 0.55],
          [cx + size, foot + size],
          [cx + size * 0.1, foot + size],
        ],
        inks.nearShade,
      )
    })
  },
}
