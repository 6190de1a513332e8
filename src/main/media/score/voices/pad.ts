import { createBiquad } from '../biquad.ts'
import { SAMPLE_RATE, type Soundtrack } from '../soundtrack.ts'

export interface PadChord {
  readonly start: number
  readonly seconds: number
  readonly frequencies: readonly number[]
  readonly gain: number
  /** Hz of the low-pass filter at the beginning and the end; it glides between. */
  readonly cutoff: readonly [from: number, to: number]
}

/** How far two saws of one note are apart, as a factor: seven cents. */
const DETUNE = 2 ** (7 / 1200)
/** Seconds of overlap between two chords. */
const CROSS_FADE = 0.25
/** Samples between two moves of the filter: far below what is heard as steps. */
const TUNE_EVERY = 64

/** A chord of detuned saws through a gliding low-pass: each note leans up in one ear and down in the other. */
export function addPad(bus: Soundtrack, chord: PadChord): void {
  addEar(bus.left, chord, DETUNE)
  addEar(bus.right, chord, 1 / DETUNE)
}

function addEar(out: Float32Array, chord: PadChord, detune: number): void {
  const filter = createBiquad('low-pass', chord.cutoff[0], 0.7)
  const saws = chord.frequencies.flatMap((frequency, i) => [
    createSaw(frequency, i * 0.31),
    createSaw(frequency * detune, i * 0.31 + 0.5),
  ])
  const level = chord.gain / Math.sqrt(saws.length)
  const from = Math.round(chord.start * SAMPLE_RATE)
  const to = Math.min(out.length, from + Math.round((chord.seconds + CROSS_FADE) * SAMPLE_RATE))
  for (let i = from; i < to; i++) {
    const t = (i - from) / SAMPLE_RATE
    if ((i - from) % TUNE_EVERY === 0) {
      const along = Math.min(1, t / chord.seconds)
      const cutoff = chord.cutoff[0] * (chord.cutoff[1] / chord.cutoff[0]) ** along
      filter.tune(cutoff, 0.7)
    }
    const envelope = Math.max(0, Math.min(1, t / CROSS_FADE, (chord.seconds + CROSS_FADE - t) / CROSS_FADE))
    let sum = 0
    for (const saw of saws) sum += saw()
    out[i] = (out[i] ?? 0) + filter.process(sum) * level * envelope
  }
}

/**
 * A saw wave without the worst of its aliasing: the jump is rounded off by a polynomial over two samples (PolyBLEP).
 * Source: V. Välimäki, A. Huovilainen, "Antialiasing Oscillators in Subtractive Synthesis", IEEE SPM 24(2), 2007.
 */
function createSaw(frequency: number, phase: number): () => number {
  const step = frequency / SAMPLE_RATE
  let at = phase % 1
  return () => {
    at += step
    if (at >= 1) at -= 1
    let value = 2 * at - 1
    if (at < step) value -= 2 * (at / step) - (at / step) ** 2 - 1
    else if (at > 1 - step) value -= ((at - 1) / step) ** 2 + 2 * ((at - 1) / step) + 1
    return value
  }
}
