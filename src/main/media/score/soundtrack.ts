/** Stereo sound: one array of samples in −1..1 for each ear, both of the same length. */
export interface Soundtrack {
  /** Hz. */
  readonly sampleRate: number
  readonly left: Float32Array
  readonly right: Float32Array
}

/** Hz: what video players expect, and what AAC encodes best. */
export const SAMPLE_RATE = 48_000

/** Silence of a length in seconds, to be filled. */
export function createSoundtrack(seconds: number): Soundtrack {
  const samples = Math.round(seconds * SAMPLE_RATE)
  return { sampleRate: SAMPLE_RATE, left: new Float32Array(samples), right: new Float32Array(samples) }
}
