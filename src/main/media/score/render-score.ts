import type { Genre } from '../../../shared/show/blueprint.ts'
import { arrange } from './arrange.ts'
import { master } from './master.ts'
import { secondsPerBeat, TAIL_SECONDS } from './music.ts'
import { createPlayer } from './player.ts'
import { addReverb } from './reverb.ts'
import { type Section, totalBeats } from './section.ts'
import { createSoundtrack, type Soundtrack } from './soundtrack.ts'

export interface ScoreRequest {
  readonly genre: Genre
  /** The show's seed: key, chords, motif and pattern follow from it. */
  readonly seed: number
  readonly sections: readonly Section[]
}

/**
 * Synthesises a trailer's music: as long as its beats, and a tail.
 *
 * The same request gives the same samples; no sample exceeds −1 dBFS. Takes about a tenth of the music's own time.
 */
export function renderScore({ genre, seed, sections }: ScoreRequest): Soundtrack {
  const beat = secondsPerBeat(genre)
  const seconds = totalBeats(sections) * beat + TAIL_SECONDS
  const tones = createSoundtrack(seconds)
  const strokes = createSoundtrack(seconds)
  arrange(createPlayer(genre, seed, { tones, strokes }), sections)
  addReverb(tones, 2.4, 0.5)
  addReverb(strokes, 1.3, 0.16)
  for (let i = 0; i < tones.left.length; i++) {
    tones.left[i] = (tones.left[i] ?? 0) + (strokes.left[i] ?? 0)
    tones.right[i] = (tones.right[i] ?? 0) + (strokes.right[i] ?? 0)
  }
  const gaps = sections
    .filter(({ name }) => name === 'silence')
    .map(({ start, beats }) => ({ from: start * beat, to: (start + beats) * beat }))
  master(tones, gaps, TAIL_SECONDS)
  return tones
}
