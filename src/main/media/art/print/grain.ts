import type { SKRSContext2D } from '@napi-rs/canvas'
import { createRandom } from '../../../../shared/random.ts'

/** Side of the repeating tiles, in pixels. A power of two, so that a mask finds the place in it. */
const TILE = 256
const MASK = TILE - 1
/** The blotches are laid out for a picture this wide, in tile pixels, and scale with it. */
const BLOTCH_WIDTH = 600
/** Strength in sRGB steps of 0..255. */
const FINE = 4
const BLOTCH = 8

const fine: Float32Array = (() => {
  const random = createRandom('grain|fine')
  return Float32Array.from({ length: TILE * TILE }, () => random.bell() * 1.4)
})()

/** Value noise of a grid of `cells` by `cells`, smoothly interpolated and wrapping at the tile's edge. */
function valueNoise(cells: number, stream: string): Float32Array {
  const random = createRandom(stream)
  const grid = Float32Array.from({ length: cells * cells }, () => random.range(-0.5, 0.5))
  const at = (x: number, y: number): number => grid[(y % cells) * cells + (x % cells)] ?? 0
  const smooth = (t: number): number => t * t * (3 - 2 * t)
  const out = new Float32Array(TILE * TILE)
  for (let j = 0; j < TILE; j++) {
    const v = (j * cells) / TILE
    const y = Math.floor(v)
    const fy = smooth(v - y)
    for (let i = 0; i < TILE; i++) {
      const u = (i * cells) / TILE
      const x = Math.floor(u)
      const fx = smooth(u - x)
      const top = at(x, y) + (at(x + 1, y) - at(x, y)) * fx
      const bottom = at(x, y + 1) + (at(x + 1, y + 1) - at(x, y + 1)) * fx
      out[j * TILE + i] = top + (bottom - top) * fy
    }
  }
  return out
}

const blotch: Float32Array = (() => {
  const coarse = valueNoise(28, 'grain|coarse')
  const small = valueNoise(83, 'grain|small')
  return coarse.map((value, i) => value + 0.5 * (small[i] ?? 0))
})()

/** Fine grain at a pixel: bell-shaped, about -1..1. */
export function grainAt(x: number, y: number): number {
  return fine[((y & MASK) << 8) | (x & MASK)] ?? 0
}

/**
 * Lays the paper's grain over everything drawn so far: a fine one and a soft blotch, the same on all inks.
 *
 * Type comes after it, so that small letters stay clean.
 */
export function applyGrain(context: SKRSContext2D, width: number, height: number): void {
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const scale = BLOTCH_WIDTH / width
  for (let y = 0; y < height; y++) {
    const row = ((y * scale) & MASK) << 8
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const shift = grainAt(x, y) * FINE + (blotch[row | ((x * scale) & MASK)] ?? 0) * BLOTCH
      data[at] = (data[at] ?? 0) + shift
      data[at + 1] = (data[at + 1] ?? 0) + shift
      data[at + 2] = (data[at + 2] ?? 0) + shift
    }
  }
  context.putImageData(image, 0, 0)
}
