import { fillDisc, fillPolygon, type Point } from '../print/shapes.ts'
import { acrossWidth, type Frame, type Setting } from './frame.ts'
import { fillLand } from './props/land.ts'
import { drawPine } from './props/trees.ts'

/** A faceted peak with a white cap, lit from the left; `y` is its foot. */
function drawPeak(
  frame: Frame,
  x: number,
  y: number,
  half: number,
  tall: number,
  colours: { readonly face: string; readonly shade: string; readonly cap: string },
): void {
  const { context, random } = frame
  const lean = random.range(-0.12, 0.12) * half
  const summit: Point = [x + lean, y - tall]
  const left: Point = [x - half * 0.52 + lean * 0.5, y - tall * 0.5]
  const right: Point = [x + half * 0.46 + lean * 0.5, y - tall * 0.56]
  const spine: Point = [x + lean + half * random.range(-0.06, 0.1), y - tall * 0.6]
  fillPolygon(context, [[x - half, y], left, summit, right, [x + half, y]], colours.face)
  fillPolygon(
    context,
    [summit, right, [x + half, y], [x + half * 0.16, y], [x + half * 0.02, y - tall * 0.3], spine],
    colours.shade,
  )
  const capLeft: Point = [summit[0] + (left[0] - summit[0]) * 0.5, summit[1] + (left[1] - summit[1]) * 0.5]
  const capStep: Point = [summit[0] - half * 0.09, y - tall * 0.7]
  fillPolygon(context, [summit, capLeft, capStep, [summit[0] - half * 0.02, y - tall * 0.62], spine], colours.cap)
}

function drawCabin({ context, inks }: Frame, x: number, foot: number, size: number): void {
  context.fillStyle = inks.near
  context.fillRect(x - size, foot - size * 0.8, size * 2, size * 0.9)
  context.fillRect(x + size * 0.45, foot - size * 1.75, size * 0.24, size * 0.8)
  fillPolygon(
    context,
    [
      [x - size * 1.25, foot - size * 0.72],
      [x, foot - size * 1.6],
      [x + size * 1.25, foot - size * 0.72],
    ],
    inks.nearShade,
  )
  context.fillStyle = inks.disc
  context.fillRect(x - size * 0.62, foot - size * 0.56, size * 0.42, size * 0.4)
  context.fillRect(x + size * 0.2, foot - size * 0.56, size * 0.42, size * 0.4)
}

/** A low sun, faceted peaks, pines and a cabin with lit windows. */
export const snow: Setting = {
  sky: ({ context, inks, disc }) => fillDisc(context, disc.x, disc.y, disc.radius * 0.9, inks.disc),
  far: (frame) => {
    const { height, unit, inks, random } = frame
    acrossWidth(frame, unit * 0.38, (x, index) => {
      const tall = unit * (index % 2 === 0 ? random.range(0.36, 0.5) : random.range(0.24, 0.34))
      drawPeak(frame, x + unit * random.range(-0.08, 0.08), height * 0.84, tall * 0.95, tall, {
        face: inks.far,
        shade: inks.farShade,
        cap: inks.lit,
      })
    })
    frame.context.fillStyle = inks.farShade
    frame.context.fillRect(0, height * 0.84 - 1, frame.width, height)
  },
  mid: (frame) => {
    const { context, height, unit, inks, random } = frame
    acrossWidth(frame, unit * 0.44, (x) => {
      const tall = unit * random.range(0.16, 0.26)
      drawPeak(frame, x + unit * random.range(-0.12, 0.12), height * 0.91, tall * 1.3, tall, {
        face: inks.mid,
        shade: inks.midShade,
        cap: inks.far,
      })
    })
    fillLand(frame, { top: height * 0.9, swing: unit * 0.02 }, inks.mid)
    acrossWidth(frame, unit * 0.06, (x) =>
      drawPine(
        context,
        x + unit * random.range(-0.03, 0.03),
        height * random.range(0.92, 0.95),
        unit * random.range(0.06, 0.13),
        inks.midShade,
      ),
    )
  },
  sides: ({ context, width, height, unit, inks, random }) => {
    for (let i = 0; i < 10; i++) {
      const edge = random.range(0, 0.17)
      const x = width * (i % 2 === 0 ? edge : 1 - edge)
      drawPine(context, x, height * random.range(0.97, 1.02), unit * random.range(0.14, 0.32), inks.near)
    }
  },
  ground: (frame) => {
    const { width, height, unit, inks, random } = frame
    fillLand(frame, { top: height * 0.945, swing: unit * 0.025, roughness: 0.3 }, inks.nearShade)
    drawCabin(frame, width * (random.chance(0.5) ? 0.22 : 0.78), height * 0.965, unit * 0.05)
    fillLand(frame, { top: height * 0.985, swing: unit * 0.015, roughness: 0.3 }, inks.near)
  },
}
