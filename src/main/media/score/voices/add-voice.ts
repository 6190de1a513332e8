import { SAMPLE_RATE, type Soundtrack } from '../soundtrack.ts'
import { panGains } from './note.ts'

/**
 * Adds a one-ear sound to a soundtrack.
 *
 * @param sample value at `t` seconds from `start`; called once for each sample, in order
 */
export function addVoice(
  bus: Soundtrack,
  place: { readonly start: number; readonly seconds: number; readonly gain: number; readonly pan: number },
  sample: (t: number) => number,
): void {
  const [leftGain, rightGain] = panGains(place.pan)
  const from = Math.max(0, Math.round(place.start * SAMPLE_RATE))
  const to = Math.min(bus.left.length, from + Math.round(place.seconds * SAMPLE_RATE))
  for (let i = from; i < to; i++) {
    const value = sample((i - from) / SAMPLE_RATE) * place.gain
    bus.left[i] = (bus.left[i] ?? 0) + value * leftGain
    bus.right[i] = (bus.right[i] ?? 0) + value * rightGain
  }
}
