import type { SKRSContext2D } from '@napi-rs/canvas'

/** A flat colour or a gradient. */
export type Paint = SKRSContext2D['fillStyle']

export type Point = readonly [x: number, y: number]

/** Fills a closed polygon. */
export function fillPolygon(context: SKRSContext2D, points: readonly Point[], paint: Paint): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.closePath()
  context.fillStyle = paint
  context.fill()
}

/** Fills a disc. */
export function fillDisc(context: SKRSContext2D, x: number, y: number, radius: number, paint: Paint): void {
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fillStyle = paint
  context.fill()
}

/** Strokes a circle. */
export function strokeCircle(
  context: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  width: number,
  colour: string,
): void {
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.lineWidth = width
  context.strokeStyle = colour
  context.stroke()
}

/** Strokes a polyline with butt ends. */
export function strokeLine(context: SKRSContext2D, points: readonly Point[], width: number, colour: string): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.lineWidth = width
  context.strokeStyle = colour
  context.stroke()
}
