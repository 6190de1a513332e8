import type { SKRSContext2D } from '@napi-rs/canvas'

export interface HalftoneOptions {
  readonly width: number
  readonly height: number
  readonly colour: string
  /** Which upper corner the dots are largest in. */
  readonly corner: 'left' | 'right'
  /** Dots in a row across the picture. */
  readonly across?: number
  /** How far from the corner the dots reach, in widths. */
  readonly reach?: number
  readonly alpha?: number
}

/** Dots on a triangular lattice that shrink with distance from an upper corner. */
export function cornerHalftone(context: SKRSContext2D, options: HalftoneOptions): void {
  const { width, height, colour, corner, across = 34, reach = 0.62, alpha = 0.5 } = options
  const cell = width / across
  const rowHeight = cell * Math.sqrt(0.75)
  const originX = corner === 'right' ? width : 0
  context.save()
  context.globalAlpha *= alpha
  context.fillStyle = colour
  context.beginPath()
  for (let row = 0; row * rowHeight < Math.min(height, reach * width); row++) {
    for (let column = 0; column <= across; column++) {
      const x = (column + (row % 2) * 0.5) * cell
      const y = row * rowHeight
      const radius = cell * 0.36 * Math.min(1, reach - Math.hypot(x - originX, y) / width)
      if (radius < cell * 0.02) continue
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, Math.PI * 2)
    }
  }
  context.fill()
  context.restore()
}
