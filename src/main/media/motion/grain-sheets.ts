import type { Canvas } from '@napi-rs/canvas'
import { grainAt } from '../art/print/grain.ts'
import { createSurface } from '../art/print/surface.ts'

/** Alpha for each unit of grain: about four steps of sRGB, as on the portraits. */
const STRENGTH = 16
const SHEETS = 4

/**
 * Sheets of grain to lay over a whole frame, white and black at low alpha. Shown on twos in turn, they shimmer like
 * projected film; one sheet would stand still like dirt on the lens.
 */
export function createGrainSheets(width: number, height: number): readonly Canvas[] {
  return Array.from({ length: SHEETS }, (_, k) => {
    const { canvas, context } = createSurface(width, height)
    const image = context.createImageData(width, height)
    const pixels = new Uint32Array(image.data.buffer)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const grain = grainAt(x + k * 97, y + k * 61)
        const alpha = Math.min(255, Math.round(Math.abs(grain) * STRENGTH))
        // Little-endian RGBA: alpha is the highest byte.
        pixels[y * width + x] = ((alpha << 24) | (grain > 0 ? 0xffffff : 0)) >>> 0
      }
    }
    context.putImageData(image, 0, 0)
    return canvas
  })
}
