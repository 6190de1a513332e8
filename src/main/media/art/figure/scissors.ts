import type { SKRSContext2D } from '@napi-rs/canvas'
import { type Ring, trace } from './trace.ts'

/** Traces grids of one size into shapes on a canvas of another. */
export interface Scissors {
  /** Fills the region above the threshold. `tolerance` and `leastArea` are for a grid 240 wide, and grow with it. */
  cut(values: Float32Array, threshold: number, ink: string, tolerance: number, leastArea?: number): void
  rings(values: Float32Array, threshold: number, tolerance: number, leastArea: number): Ring[]
  outline(rings: readonly Ring[]): void
}

export function createScissors(
  context: SKRSContext2D,
  grid: { readonly width: number; readonly height: number },
  canvasWidth: number,
  coarseness: number,
): Scissors {
  const scale = canvasWidth / grid.width
  const unit = (grid.width / 240) * coarseness
  const rings = (values: Float32Array, threshold: number, tolerance: number, leastArea: number): Ring[] =>
    trace(values, grid.width, grid.height, {
      threshold,
      tolerance: tolerance * unit,
      leastArea: leastArea * unit * unit,
    })
  const outline = (shapes: readonly Ring[]): void => {
    context.beginPath()
    for (const ring of shapes) {
      ring.forEach(([x, y], i) => {
        if (i === 0) context.moveTo(x * scale, y * scale)
        else context.lineTo(x * scale, y * scale)
      })
      context.closePath()
    }
  }
  return {
    rings,
    outline,
    cut: (values, threshold, ink, tolerance, leastArea = 26) => {
      const shapes = rings(values, threshold, tolerance, leastArea)
      if (shapes.length === 0) return
      outline(shapes)
      context.fillStyle = ink
      context.fill('evenodd')
    },
  }
}
