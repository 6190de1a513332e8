import type { SKRSContext2D } from '@napi-rs/canvas'
import { fillPolygon, type Point } from '../../print/shapes.ts'

const TIERS = 5

/** One side of a pine, top to bottom, as offsets from the trunk. */
const tiers = (height: number): readonly Point[] =>
  Array.from({ length: TIERS }, (_, i): readonly Point[] => {
    const half = height * (0.045 + 0.042 * (i + 1))
    const y = (height * (i + 1)) / (TIERS + 0.2)
    return i === TIERS - 1
      ? [[half, y]]
      : [
          [half, y],
          [half * 0.48, y - height * 0.02],
        ]
  }).flat()

/**
 * A pine of flat tiers, its foot at (x, y).
 *
 * @param shade colour of the side away from the light; left out, the tree is one flat shape
 */
export function drawPine(
  context: SKRSContext2D,
  x: number,
  y: number,
  height: number,
  colour: string,
  shade?: string,
): void {
  const top: Point = [x, y - height]
  const right = tiers(height).map(([dx, dy]): Point => [x + dx, y - height + dy])
  const left = tiers(height).map(([dx, dy]): Point => [x - dx, y - height + dy])
  const trunk = height * 0.022
  context.fillStyle = shade ?? colour
  context.fillRect(x - trunk, y - height * 0.06, trunk * 2, height * 0.08)
  fillPolygon(context, [top, ...right, ...left.reverse()], colour)
  if (shade !== undefined) fillPolygon(context, [top, ...right, [x, y - height * 0.035]], shade)
}

/** A bare trunk from the lower edge out of the frame's top, with a few bent branches to one side. */
export function drawTrunk(
  context: SKRSContext2D,
  trunk: { readonly x: number; readonly foot: number; readonly width: number; readonly lean: number },
  branches: readonly { readonly y: number; readonly length: number; readonly side: -1 | 1 }[],
  colour: string,
): void {
  const { x, foot, width, lean } = trunk
  const at = (y: number): number => x + lean * (1 - y / foot)
  fillPolygon(
    context,
    [
      [x - width * 1.7, foot],
      [x - width, foot * 0.93],
      [at(0) - width * 0.55, -2],
      [at(0) + width * 0.55, -2],
      [x + width, foot * 0.93],
      [x + width * 1.7, foot],
    ],
    colour,
  )
  for (const { y, length, side } of branches) {
    const root = at(y)
    const thick = width * 0.5
    const elbow = root + side * length * 0.55
    fillPolygon(
      context,
      [
        [root, y + thick],
        [root, y - thick],
        [elbow, y - length * 0.3 - thick * 0.4],
        [root + side * length, y - length * 0.72],
        [elbow + side * thick * 0.4, y - length * 0.3 + thick * 0.5],
      ],
      colour,
    )
  }
}
