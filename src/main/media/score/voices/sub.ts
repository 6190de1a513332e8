import type { Soundtrack } from '../soundtrack.ts'
import { addVoice } from './add-voice.ts'
import type { Note } from './note.ts'

/** A sine on the root with a breath of its octave, so that small loudspeakers let it be heard too. */
export function addSub(bus: Soundtrack, note: Note): void {
  const w = 2 * Math.PI * note.frequency
  const attack = Math.min(0.08, note.seconds / 4)
  const release = Math.min(0.2, note.seconds / 3)
  addVoice(bus, note, (t) => {
    const envelope = Math.min(1, t / attack, (note.seconds - t) / release)
    return envelope * (Math.sin(w * t) + 0.22 * Math.sin(2 * w * t))
  })
}
