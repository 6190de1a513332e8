import { SAMPLE_RATE, type Soundtrack } from './soundtrack.ts'

/** Delays in samples at 48 kHz, mutually prime so that echoes do not pile up on a pitch. */
const COMBS = [1687, 1931, 2053, 2251]
const ALL_PASSES = [347, 113]
/** The other ear's room is this much larger, in samples: that is what makes it wide. */
const SPREAD = 37

/**
 * A hall: four damped combs side by side, then two all-passes, for each ear.
 * Source: M. R. Schroeder, "Natural Sounding Artificial Reverberation", JAES 10(3), 1962.
 *
 * @param seconds time in which the echo falls by 60 dB
 * @param wet 0..1: how much of it is added to the sound
 */
export function addReverb(bus: Soundtrack, seconds: number, wet: number): void {
  reverberate(bus.left, seconds, wet, 0)
  reverberate(bus.right, seconds, wet, SPREAD)
}

function reverberate(samples: Float32Array, seconds: number, wet: number, spread: number): void {
  const combs = COMBS.map((delay) =>
    createComb(delay + spread, 10 ** ((-3 * (delay + spread)) / SAMPLE_RATE / seconds)),
  )
  const allPasses = ALL_PASSES.map((delay) => createAllPass(delay + spread))
  for (let i = 0; i < samples.length; i++) {
    const dry = samples[i] ?? 0
    let echo = 0
    for (const comb of combs) echo += comb(dry)
    echo /= combs.length
    for (const allPass of allPasses) echo = allPass(echo)
    samples[i] = dry + wet * echo
  }
}

function createComb(delay: number, feedback: number): (sample: number) => number {
  const line = new Float32Array(delay)
  let at = 0
  let damped = 0
  return (sample) => {
    const out = line[at] ?? 0
    // Air and walls swallow treble first.
    damped += 0.55 * (out - damped)
    line[at] = sample + damped * feedback
    at = (at + 1) % delay
    return out
  }
}

function createAllPass(delay: number): (sample: number) => number {
  const line = new Float32Array(delay)
  let at = 0
  return (sample) => {
    const late = line[at] ?? 0
    const out = late - 0.5 * sample
    line[at] = sample + 0.5 * out
    at = (at + 1) % delay
    return out
  }
}
