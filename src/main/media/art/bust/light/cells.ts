import type { Camera } from './camera.ts'

/**
 * Samples a picture once per `step`×`step` cell, and gives every pixel of the cell that value.
 *
 * The sample is taken at the cell's first covered pixel; cells without one are left alone.
 */
export function fillCells(
  camera: Camera,
  coverage: Float32Array,
  step: number,
  out: Float32Array,
  sample: (at: number, column: number, row: number) => number,
): void {
  const { width, height } = camera
  for (let j = 0; j < height; j += step)
    for (let i = 0; i < width; i += step) {
      const bottom = Math.min(height, j + step)
      const right = Math.min(width, i + step)
      const at = firstCovered(coverage, width, i, right, j, bottom)
      if (at < 0) continue
      const value = sample(at, at % width, (at / width) | 0)
      for (let b = j; b < bottom; b++) out.fill(value, b * width + i, b * width + right)
    }
}

function firstCovered(coverage: Float32Array, width: number, left: number, right: number, top: number, bottom: number) {
  for (let b = top; b < bottom; b++)
    for (let a = left; a < right; a++) if (coverage[b * width + a] === 1) return b * width + a
  return -1
}
