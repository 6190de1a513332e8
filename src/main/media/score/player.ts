import { createRandom, type Random } from '../../../shared/random.ts'
import type { Genre } from '../../../shared/show/blueprint.ts'
import { MUSIC, type Music } from './music.ts'
import { frequencyOf, midiOf, SCALES } from './scale.ts'
import type { Soundtrack } from './soundtrack.ts'
import { addPad } from './voices/pad.ts'
import { addHat, addHit, addPulse, addRiser } from './voices/percussion.ts'
import { addBell, addPluck } from './voices/pluck.ts'
import { addSub } from './voices/sub.ts'

/** What the score's arrangement plays on. Times in beats; steps are those of the genre's scale. */
export interface Player {
  /** The chord of a bar, counted from 0, as a step of the scale. */
  chordOf(bar: number): number
  /** Four steps that belong to this show: heard at the beginning, on the title and at the end. */
  readonly motif: readonly number[]
  /** Eight half-beats: steps above the chord, or null for a rest. */
  readonly ostinato: readonly (number | null)[]
  /** `open` is how far the filter opens from its beginning to its end, 0..1 each. */
  pad(beat: number, beats: number, chord: number, gain: number, open: readonly [number, number]): void
  sub(beat: number, beats: number, step: number, gain: number): void
  pluck(beat: number, step: number, gain: number, pan: number): void
  bell(beat: number, beats: number, step: number, gain: number): void
  hat(beat: number, gain: number): void
  pulse(beat: number, gain: number): void
  hit(beat: number, gain: number): void
  riser(beat: number, beats: number, gain: number): void
}

/** Where tones and strokes are mixed, apart because the hall is larger for the one than for the other. */
export interface Buses {
  readonly tones: Soundtrack
  readonly strokes: Soundtrack
}

const RESTS = 0.22

export function createPlayer(genre: Genre, seed: number, buses: Buses): Player {
  const music = MUSIC[genre]
  const stream = (name: string): Random => createRandom(`${seed}|score|${name}`)
  const root = 38 + stream('root').int(8)
  const progression = stream('progression').pick(music.progressions)
  const seconds = (beats: number): number => (beats * 60) / music.tempo
  const pitch = (step: number, octave: number): number => frequencyOf(midiOf(music.scale, root + 12 * octave, step))
  const strokes = stream('noise')

  return {
    chordOf: (bar) => progression[Math.floor(bar) % progression.length] ?? 0,
    motif: composeMotif(stream('motif')),
    ostinato: composeOstinato(stream('ostinato'), music),
    pad: (beat, beats, chord, gain, open) => {
      addPad(buses.tones, {
        start: seconds(beat),
        seconds: seconds(beats),
        frequencies: chordSteps(music).map((step) => pitch(chord + step, 1)),
        gain,
        cutoff: [cutoffOf(music, open[0]), cutoffOf(music, open[1])],
      })
    },
    sub: (beat, beats, step, gain) => {
      const place = { start: seconds(beat), seconds: seconds(beats), gain, pan: 0 }
      addSub(buses.tones, { ...place, frequency: pitch(step, 0) / (root > 41 ? 2 : 1) })
    },
    pluck: (beat, step, gain, pan) => {
      const note = { start: seconds(beat), seconds: 0.9, gain, pan, frequency: pitch(step, 2) }
      addPluck(buses.tones, note, music.brightness)
      // Two echoes, a beat and a half apart, on the other side.
      addPluck(buses.tones, { ...note, start: seconds(beat + 0.75), gain: gain * 0.36, pan: -pan }, music.brightness)
      addPluck(buses.tones, { ...note, start: seconds(beat + 1.5), gain: gain * 0.14, pan }, music.brightness)
    },
    bell: (beat, beats, step, gain) => {
      addBell(buses.tones, {
        start: seconds(beat),
        seconds: seconds(beats),
        gain,
        pan: 0.15,
        frequency: pitch(step, 2),
      })
    },
    hat: (beat, gain) => addHat(buses.strokes, { start: seconds(beat), gain, pan: 0.25 }, strokes),
    pulse: (beat, gain) => addPulse(buses.strokes, { start: seconds(beat), gain }),
    hit: (beat, gain) => addHit(buses.strokes, { start: seconds(beat), gain }, strokes),
    riser: (beat, beats, gain) => {
      addRiser(buses.strokes, { start: seconds(beat), seconds: seconds(beats), gain }, strokes)
    },
  }
}

/** 200 Hz shut, some 6 kHz wide open in the brightest genre. */
function cutoffOf(music: Music, open: number): number {
  return 200 * 2 ** (open * (3.4 + 2 * music.brightness))
}

/** Every other note of the scale makes a triad; five-note scales have wider steps, so their chords skip less. */
function chordSteps(music: Music): readonly number[] {
  return SCALES[music.scale].length === 5 ? [0, 2, 3] : [0, 2, 4]
}

function composeMotif(random: Random): readonly number[] {
  const first = random.pick([0, 2, 4])
  const second = first + random.pick([1, 2, 4])
  const third = second + random.pick([-2, -1, 1])
  return [first, second, third, random.pick([0, 4, 7])]
}

function composeOstinato(random: Random, music: Music): readonly (number | null)[] {
  const tones = [...chordSteps(music), SCALES[music.scale].length]
  // The first note is always there: it carries the cut.
  return Array.from({ length: 8 }, (_, i) => (i > 0 && random.chance(RESTS) ? null : random.pick(tones)))
}
