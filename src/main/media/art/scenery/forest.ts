import { fillDisc, fillPolygon, strokeLine } from '../print/shapes.ts'
import { acrossWidth, type Setting } from './frame.ts'
import { fillLand } from './props/land.ts'
import { drawPine, drawTrunk } from './props/trees.ts'

/** A moon with birds, hills of pines, bare trunks at the sides, ferns. */
export const forest: Setting = {
  sky: ({ context, inks, disc, unit, random }) => {
    fillDisc(context, disc.x, disc.y, disc.radius, inks.disc)
    for (let i = 0; i < 5; i++) {
      const x = disc.x + disc.radius * random.range(-0.8, 0.8)
      const y = disc.y + disc.radius * random.range(-0.6, 0.3)
      const wing = unit * random.range(0.012, 0.02)
      strokeLine(
        context,
        [
          [x - wing, y - wing * 0.45],
          [x - wing * 0.4, y - wing * 0.5],
          [x, y],
          [x + wing * 0.4, y - wing * 0.5],
          [x + wing, y - wing * 0.45],
        ],
        unit * 0.005,
        inks.midShade,
      )
    }
  },
  far: (frame) => {
    const { context, height, unit, inks, random } = frame
    acrossWidth(frame, unit * 0.05, (x) =>
      drawPine(
        context,
        x + unit * random.range(-0.02, 0.02),
        height * random.range(0.66, 0.7),
        unit * random.range(0.1, 0.2),
        inks.farShade,
      ),
    )
    fillLand(frame, { top: height * 0.68, swing: unit * 0.035 }, inks.farShade)
    acrossWidth(frame, unit * 0.085, (x) =>
      drawPine(
        context,
        x + unit * random.range(-0.03, 0.03),
        height * random.range(0.74, 0.78),
        unit * random.range(0.12, 0.24),
        inks.far,
      ),
    )
    fillLand(frame, { top: height * 0.76, swing: unit * 0.03 }, inks.far)
  },
  mid: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    acrossWidth(frame, unit * 0.13, (x) => {
      const fromMiddle = Math.min(1, (Math.abs(x - width / 2) / width) * 2)
      const tall = unit * random.range(0.3, 0.48) * (0.5 + 0.75 * fromMiddle)
      drawPine(
        context,
        x + unit * random.range(-0.04, 0.04),
        height * random.range(0.9, 0.95),
        tall,
        inks.mid,
        inks.midShade,
      )
    })
    fillLand(frame, { top: height * 0.92, swing: unit * 0.03 }, inks.mid)
  },
  sides: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    for (const side of [-1, 1] as const)
      for (let i = 0; i < 2; i++) {
        const inward = width * (0.02 + i * 0.065 + random.range(0, 0.02))
        const branches = Array.from({ length: 4 - i }, () => ({
          y: height * random.range(0.06, 0.6),
          length: unit * random.range(0.06, 0.13),
          side: (side * -1) as -1 | 1,
        }))
        const x = side === -1 ? inward : width - inward
        const trunk = {
          x,
          foot: height,
          width: unit * (0.03 - i * 0.012),
          lean: side * unit * random.range(-0.02, 0.05),
        }
        drawTrunk(context, trunk, branches, i === 0 ? inks.near : inks.nearShade)
      }
  },
  ground: (frame) => {
    const { context, height, unit, inks, random } = frame
    acrossWidth(frame, unit * 0.013, (x) => {
      const lean = unit * random.range(-0.035, 0.035)
      const tall = unit * random.range(0.03, 0.075)
      const foot = height * 0.985
      const half = unit * 0.006
      fillPolygon(
        context,
        [
          [x - half, foot],
          [x + lean * 0.3 - half * 0.5, foot - tall * 0.6],
          [x + lean, foot - tall],
          [x + lean * 0.3 + half * 0.9, foot - tall * 0.55],
          [x + half, foot],
        ],
        inks.near,
      )
    })
    fillLand(frame, { top: height * 0.965, swing: unit * 0.015 }, inks.near)
  },
}
