import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'

export interface Surface {
  readonly canvas: Canvas
  readonly context: SKRSContext2D
}

/** A transparent canvas of whole pixels, and its context. */
export function createSurface(width: number, height: number): Surface {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  return { canvas, context: canvas.getContext('2d') }
}
