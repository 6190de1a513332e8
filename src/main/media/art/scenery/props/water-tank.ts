import { fillPolygon, strokeLine } from '../../print/shapes.ts'
import type { Frame } from '../frame.ts'

/** A water tank on legs, on a roof. */
export function drawTank({ context, inks }: Frame, x: number, foot: number, size: number): void {
  for (const leg of [-0.7, 0, 0.7])
    strokeLine(
      context,
      [
        [x + leg * size, foot],
        [x + leg * size * 0.8, foot - size * 1.1],
      ],
      size * 0.13,
      inks.near,
    )
  strokeLine(
    context,
    [
      [x - size * 0.75, foot - size * 0.2],
      [x + size * 0.7, foot - size * 0.85],
    ],
    size * 0.08,
    inks.near,
  )
  fillPolygon(
    context,
    [
      [x - size, foot - size * 2.2],
      [x + size, foot - size * 2.2],
      [x + size * 0.92, foot - size],
      [x - size * 0.92, foot - size],
    ],
    inks.near,
  )
  fillPolygon(
    context,
    [
      [x - size * 1.12, foot - size * 2.15],
      [x, foot - size * 3],
      [x + size * 1.12, foot - size * 2.15],
    ],
    inks.nearShade,
  )
}
