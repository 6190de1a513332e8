import type { Random } from '../../../../shared/random.ts'
import { createBiquad } from '../biquad.ts'
import type { Soundtrack } from '../soundtrack.ts'
import { addVoice } from './add-voice.ts'

interface Stroke {
  readonly start: number
  readonly gain: number
}

const noise = (random: Random): number => random.next() * 2 - 1

/** A hi-hat: noise above 7 kHz, gone in a few hundredths of a second. */
export function addHat(bus: Soundtrack, stroke: Stroke & { readonly pan: number }, random: Random): void {
  const filter = createBiquad('high-pass', 7000, 0.8)
  addVoice(bus, { ...stroke, seconds: 0.12 }, (t) => filter.process(noise(random)) * Math.exp(-45 * t))
}

/** The pulse under the cuts: a short, soft drop of pitch. */
export function addPulse(bus: Soundtrack, stroke: Stroke): void {
  let phase = 0
  let before = 0
  addVoice(bus, { ...stroke, seconds: 0.3, pan: 0 }, (t) => {
    phase += 2 * Math.PI * (46 + 60 * Math.exp(-38 * t)) * (t - before)
    before = t
    return Math.min(1, t / 0.002) * Math.exp(-11 * t) * Math.sin(phase)
  })
}

/** The blow on a cut: a sine that falls from 80 to 35 Hz in half a second, under a burst of noise. */
export function addHit(bus: Soundtrack, stroke: Stroke, random: Random): void {
  const seconds = 1.6
  let phase = 0
  let before = 0
  addVoice(bus, { ...stroke, seconds, pan: 0 }, (t) => {
    phase += 2 * Math.PI * (35 + 45 * Math.max(0, 1 - t / 0.5) ** 2) * (t - before)
    before = t
    return Math.min(1, t / 0.002) * Math.exp(-3.2 * t) * Math.sin(phase)
  })
  for (const pan of [-0.7, 0.7]) {
    const filter = createBiquad('low-pass', 7400, 0.7)
    addVoice(bus, { ...stroke, seconds, pan, gain: stroke.gain * 0.5 }, (t) => {
      if (Math.round(t * 48_000) % 64 === 0) filter.tune(400 + 7000 * Math.exp(-9 * t), 0.7)
      return Math.min(1, t / 0.001) * Math.exp(-6 * t) * filter.process(noise(random))
    })
  }
}

/** Noise through a band that climbs three octaves while it swells: something is coming. */
export function addRiser(bus: Soundtrack, stroke: Stroke & { readonly seconds: number }, random: Random): void {
  for (const pan of [-0.8, 0.8]) {
    const filter = createBiquad('band-pass', 400, 2.5)
    addVoice(bus, { ...stroke, pan }, (t) => {
      const along = t / stroke.seconds
      if (Math.round(t * 48_000) % 64 === 0) filter.tune(400 * 2 ** (3.2 * along), 2.5)
      return along ** 2.2 * filter.process(noise(random)) * 2.4
    })
  }
}
