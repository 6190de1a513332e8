import type { Soundtrack } from '../soundtrack.ts'
import { addVoice } from './add-voice.ts'
import type { Note } from './note.ts'

/**
 * A plucked string: odd partials, nearly a triangle's, the higher the faster gone.
 *
 * @param brightness 0..1: how long the upper partials last
 */
export function addPluck(bus: Soundtrack, note: Note, brightness: number): void {
  const w = 2 * Math.PI * note.frequency
  const decay = 3.5 / note.seconds
  const dulling = 11 - 9 * brightness
  addVoice(bus, note, (t) => {
    const attack = Math.min(1, t / 0.003)
    const upper = Math.exp(-dulling * t)
    const wave = Math.sin(w * t) - (upper * Math.sin(3 * w * t)) / 4 + (upper * upper * Math.sin(5 * w * t)) / 9
    return attack * Math.exp(-decay * t) * wave
  })
}

/** A bell: a sine, and two partials off the harmonic series that fade first. */
export function addBell(bus: Soundtrack, note: Note): void {
  const w = 2 * Math.PI * note.frequency
  const decay = 4 / note.seconds
  addVoice(bus, note, (t) => {
    const body = Math.exp(-decay * t) * Math.sin(w * t)
    const strike = Math.exp(-decay * 2.5 * t) * 0.4 * Math.sin(2.756 * w * t)
    const tick = Math.exp(-decay * 6 * t) * 0.2 * Math.sin(5.404 * w * t)
    return Math.min(1, t / 0.004) * (body + strike + tick)
  })
}
