import type { Genre } from '../../../shared/show/blueprint.ts'
import type { ScaleName } from './scale.ts'

/** How a genre sounds. */
export interface Music {
  readonly scale: ScaleName
  /** Beats a minute; four beats are a bar. Every cut of the trailer falls on a beat. */
  readonly tempo: number
  /** Chords to choose from, as steps of the scale, one a bar. */
  readonly progressions: readonly (readonly number[])[]
  /** 0..1: how bright pads and plucks are. */
  readonly brightness: number
}

export const MUSIC: Readonly<Record<Genre, Music>> = {
  'sci-fi': {
    scale: 'lydian',
    tempo: 96,
    progressions: [
      [0, 1, 4, 0],
      [0, 4, 1, 5],
    ],
    brightness: 0.6,
  },
  mystery: {
    scale: 'aeolian',
    tempo: 72,
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 5, 4],
    ],
    brightness: 0.35,
  },
  fantasy: {
    scale: 'harmonic-minor',
    tempo: 76,
    progressions: [
      [0, 5, 3, 4],
      [0, 3, 0, 4],
    ],
    brightness: 0.5,
  },
  crime: {
    scale: 'dorian',
    tempo: 84,
    progressions: [
      [0, 3, 0, 6],
      [0, 6, 3, 4],
    ],
    brightness: 0.35,
  },
  horror: {
    scale: 'phrygian',
    tempo: 72,
    progressions: [
      [0, 1, 0, 6],
      [0, 0, 1, 1],
    ],
    brightness: 0.2,
  },
  romance: {
    scale: 'major',
    tempo: 80,
    progressions: [
      [0, 4, 5, 3],
      [0, 2, 3, 4],
    ],
    brightness: 0.45,
  },
  western: {
    scale: 'mixolydian',
    tempo: 92,
    progressions: [
      [0, 6, 3, 0],
      [0, 3, 6, 0],
    ],
    brightness: 0.5,
  },
  heist: {
    scale: 'dorian',
    tempo: 112,
    progressions: [
      [0, 0, 3, 6],
      [0, 6, 0, 3],
    ],
    brightness: 0.7,
  },
  comedy: {
    scale: 'major',
    tempo: 124,
    progressions: [
      [0, 3, 4, 3],
      [0, 5, 1, 4],
    ],
    brightness: 0.8,
  },
  thriller: {
    scale: 'minor-pentatonic',
    tempo: 84,
    progressions: [
      [0, 3, 1, 4],
      [0, 1, 0, 4],
    ],
    brightness: 0.3,
  },
  folk: {
    scale: 'dorian',
    tempo: 88,
    progressions: [
      [0, 6, 3, 0],
      [0, 4, 6, 3],
    ],
    brightness: 0.45,
  },
}

export const BEATS_A_BAR = 4
/** Seconds after the last beat in which the sound dies away. */
export const TAIL_SECONDS = 0.8

export function secondsPerBeat(genre: Genre): number {
  return 60 / MUSIC[genre].tempo
}
