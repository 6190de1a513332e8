import { contours } from 'd3-contour'

export type Point = readonly [x: number, y: number]
export type Ring = readonly Point[]

/** The points of a line that matter: no left-out point lies farther than `tolerance` from it (Douglas and Peucker, 1973). */
export function simplify(line: Ring, tolerance: number): Ring {
  if (line.length < 4) return line
  const keep = new Uint8Array(line.length)
  keep[0] = 1
  keep[line.length - 1] = 1
  const stack: [number, number][] = [[0, line.length - 1]]
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span
    const [x1, y1] = line[from] as Point
    const [x2, y2] = line[to] as Point
    const length = Math.hypot(x2 - x1, y2 - y1)
    let farthest = 0
    let index = -1
    for (let i = from + 1; i < to; i++) {
      const [x, y] = line[i] as Point
      const off =
        length < 1e-3
          ? Math.hypot(x - x1, y - y1)
          : Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length
      if (off > farthest) {
        farthest = off
        index = i
      }
    }
    if (farthest > tolerance) {
      keep[index] = 1
      stack.push([from, index], [index, to])
    }
  }
  return line.filter((_, i) => keep[i] === 1)
}

/** Signed area of a closed ring. */
export function ringArea(ring: Ring): number {
  let sum = 0
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1, y1] = ring[i] as Point
    const [x2, y2] = ring[i + 1] as Point
    sum += x1 * y2 - x2 * y1
  }
  return sum / 2
}

export interface TraceOptions {
  readonly threshold: number
  /** Pixels of the grid. */
  readonly tolerance: number
  /** Rings smaller than this are dropped; square pixels of the grid. */
  readonly leastArea: number
}

/**
 * Cuts the region of a grid above a threshold out as angular closed rings, in grid pixels.
 *
 * Only the box that holds values above the threshold is walked.
 */
export function trace(values: Float32Array, width: number, height: number, options: TraceOptions): Ring[] {
  const { threshold, tolerance, leastArea } = options
  const box = boundsAbove(values, width, height, threshold)
  if (!box) return []
  const { left, top, columns, rows } = box
  const part = new Array<number>(columns * rows)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) part[j * columns + i] = values[(top + j) * width + left + i] as number
  const [shape] = contours().size([columns, rows]).smooth(true).thresholds([threshold])(part)
  const rings: Ring[] = []
  for (const polygon of shape?.coordinates ?? [])
    for (const raw of polygon) {
      const ring = raw.map(([x, y]) => [(x as number) + left, (y as number) + top] as Point)
      if (Math.abs(ringArea(ring)) < leastArea) continue
      if (ring.length < 9) rings.push(ring)
      else {
        // A closed ring has no ends to hold on to: it is cut in two.
        const half = ring.length >> 1
        rings.push([...simplify(ring.slice(0, half + 1), tolerance), ...simplify(ring.slice(half), tolerance).slice(1)])
      }
    }
  return rings
}

/** The box of all values above a threshold, one pixel wider on every side where the grid allows. */
function boundsAbove(values: Float32Array, width: number, height: number, threshold: number) {
  let left = width
  let right = -1
  let top = height
  let bottom = -1
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++)
      if ((values[j * width + i] as number) > threshold) {
        if (i < left) left = i
        if (i > right) right = i
        if (j < top) top = j
        bottom = j
      }
  if (right < 0) return null
  left = Math.max(0, left - 1)
  top = Math.max(0, top - 1)
  return {
    left,
    top,
    columns: Math.min(width - 1, right + 1) - left + 1,
    rows: Math.min(height - 1, bottom + 1) - top + 1,
  }
}
