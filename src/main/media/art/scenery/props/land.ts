import type { Random } from '../../../../../shared/random.ts'
import { fillPolygon, type Point } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** A broken line from x 0 to 1 with heights about -1..1, by midpoint displacement: angular, like cut paper. */
export function brokenLine(random: Random, roughness: number, depth = 5): readonly Point[] {
  let heights = [random.range(-1, 1), random.range(-1, 1), random.range(-1, 1)]
  let reach = roughness
  for (let level = 1; level < depth; level++) {
    heights = heights.flatMap((height, i) => {
      const next = heights[i + 1]
      return next === undefined ? [height] : [height, (height + next) / 2 + random.range(-reach, reach)]
    })
    reach *= roughness
  }
  return heights.map((height, i) => [i / (heights.length - 1), height])
}

/** Fills everything under a broken line. `top` and `swing` in pixels. */
export function fillLand(
  frame: Frame,
  shape: { readonly top: number; readonly swing: number; readonly roughness?: number; readonly depth?: number },
  colour: string,
): void {
  const { width, height, random } = frame
  const line = brokenLine(random, shape.roughness ?? 0.45, shape.depth ?? 5)
  fillPolygon(
    frame.context,
    [
      [-2, height + 2],
      ...line.map(([x, y]): Point => [x * (width + 4) - 2, shape.top - y * shape.swing]),
      [width + 2, height + 2],
    ],
    colour,
  )
}
