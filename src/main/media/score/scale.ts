/** Semitones above the root, one octave, ascending. */
export const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  aeolian: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  'harmonic-minor': [0, 2, 3, 5, 7, 8, 11],
  'minor-pentatonic': [0, 3, 5, 7, 10],
} as const satisfies Record<string, readonly number[]>
export type ScaleName = keyof typeof SCALES

/**
 * MIDI number of a step of a scale.
 *
 * @param root MIDI number of step 0
 * @param step counts the scale's own notes; steps past the octave, and negative ones, continue into the next octaves
 */
export function midiOf(scale: ScaleName, root: number, step: number): number {
  const notes: readonly number[] = SCALES[scale]
  const octave = Math.floor(step / notes.length)
  return root + 12 * octave + (notes[step - octave * notes.length] ?? 0)
}

/** Hz of a MIDI number in equal temperament; 69 is the A of 440 Hz. */
export function frequencyOf(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12)
}
