import { SAMPLE_RATE } from './soundtrack.ts'

export type FilterKind = 'low-pass' | 'high-pass' | 'band-pass'

export interface Biquad {
  /** Moves the filter; cheap enough for every few dozen samples. Frequency in Hz; q about .5 (soft) to 12 (ringing). */
  tune(frequency: number, q: number): void
  process(sample: number): number
}

/**
 * A second-order filter in transposed direct form II.
 *
 * Source of the coefficients: Robert Bristow-Johnson, "Audio EQ Cookbook", https://www.w3.org/TR/audio-eq-cookbook/
 */
export function createBiquad(kind: FilterKind, frequency: number, q: number): Biquad {
  let b0 = 0
  let b1 = 0
  let b2 = 0
  let a1 = 0
  let a2 = 0
  let z1 = 0
  let z2 = 0
  const tune = (hz: number, quality: number): void => {
    const w = (2 * Math.PI * Math.min(hz, SAMPLE_RATE * 0.45)) / SAMPLE_RATE
    const cos = Math.cos(w)
    const alpha = Math.sin(w) / (2 * quality)
    const a0 = 1 + alpha
    if (kind === 'band-pass') {
      b0 = alpha / a0
      b1 = 0
      b2 = -alpha / a0
    } else {
      const edge = kind === 'low-pass' ? 1 - cos : 1 + cos
      b0 = edge / 2 / a0
      b1 = (kind === 'low-pass' ? edge : -edge) / a0
      b2 = b0
    }
    a1 = (-2 * cos) / a0
    a2 = (1 - alpha) / a0
  }
  tune(frequency, q)
  return {
    tune,
    process: (sample) => {
      const out = b0 * sample + z1
      z1 = b1 * sample - a1 * out + z2
      z2 = b2 * sample - a2 * out
      return out
    },
  }
}
