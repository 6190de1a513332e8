import type { Soundtrack } from './soundtrack.ts'

/** −1 dBFS as an amplitude: no sample is louder, which leaves AAC's own overshoot some room. */
export const PEAK_LIMIT = 10 ** (-1 / 20)
/** Up to here sound passes unchanged; above, it is bent ever more towards the limit and never reaches it. */
const KNEE = 0.6
/** Amplitude that the loudest stretch is brought to (root mean square): about −14 dBFS, as trailers are mixed. */
const LOUDEST_RMS = 0.2
const WINDOW_SECONDS = 0.4
/** Seconds in which a gate shuts or opens: short enough for a cut, long enough not to click. */
const GATE_SECONDS = 0.012

/** Seconds between which there is no sound at all. */
export interface Gap {
  readonly from: number
  readonly to: number
}

/** Silences the gaps, fades the last `tail` seconds, brings the loudest stretch to level and bends the peaks. */
export function master(sound: Soundtrack, gaps: readonly Gap[], tail: number): void {
  for (const ear of [sound.left, sound.right]) {
    for (const gap of gaps) gate(ear, gap, sound.sampleRate)
    fadeOut(ear, Math.round(tail * sound.sampleRate))
  }
  const loudest = loudestRms(sound)
  const gain = loudest > 0 ? LOUDEST_RMS / loudest : 1
  for (const ear of [sound.left, sound.right]) {
    for (let i = 0; i < ear.length; i++) ear[i] = bend((ear[i] ?? 0) * gain)
  }
}

/** Monotonic, odd, smooth at the knee, below the limit for every input. */
export function bend(sample: number): number {
  const size = Math.abs(sample)
  if (size <= KNEE) return sample
  const room = PEAK_LIMIT - KNEE
  // Just short of the limit: Float32 rounds to nearest, which may be up.
  const bent = KNEE + room * 0.9999 * Math.tanh((size - KNEE) / room)
  return Math.sign(sample) * bent
}

function gate(ear: Float32Array, gap: Gap, rate: number): void {
  const ramp = GATE_SECONDS * rate
  const from = gap.from * rate
  const to = gap.to * rate
  for (let i = Math.max(0, Math.round(from)); i < Math.min(ear.length, to); i++) {
    const shutting = 1 - (i - from) / ramp
    const opening = 1 - (to - i) / (ramp / 4)
    ear[i] = (ear[i] ?? 0) * Math.max(0, Math.min(1, Math.max(shutting, opening)))
  }
}

function fadeOut(ear: Float32Array, samples: number): void {
  const from = Math.max(0, ear.length - samples)
  for (let i = from; i < ear.length; i++) ear[i] = (ear[i] ?? 0) * ((ear.length - 1 - i) / samples) ** 2
}

function loudestRms({ left, right, sampleRate }: Soundtrack): number {
  const window = Math.round(WINDOW_SECONDS * sampleRate)
  let loudest = 0
  for (let at = 0; at < left.length; at += window) {
    const end = Math.min(left.length, at + window)
    let power = 0
    for (let i = at; i < end; i++) power += (left[i] ?? 0) ** 2 + (right[i] ?? 0) ** 2
    loudest = Math.max(loudest, Math.sqrt(power / (2 * (end - at))))
  }
  return loudest
}
