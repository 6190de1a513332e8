import type { Genre } from '../../../shared/show/blueprint.ts'
import { BEATS_A_BAR, MUSIC, secondsPerBeat } from '../score/music.ts'
import { layOut, type Section } from '../score/section.ts'

/** Most clips that a trailer shows: more would be a list, not a trailer. */
const MOST_CLIPS = 6
/** Seconds that the cast's part may take. */
const MOST_CAST_SECONDS = 12.5
/** Beats a minute below which a clip is shown for three beats: four would drag. */
const SLOW = 80

/** Beats that each clip of the cast is shown for. */
function beatsPerClip(genre: Genre): number {
  return MUSIC[genre].tempo < SLOW ? 3 : BEATS_A_BAR
}

/** How many clips a trailer of this genre has time for, long enough for each name to be read. */
export function mostClips(genre: Genre): number {
  return Math.min(MOST_CLIPS, Math.floor(MOST_CAST_SECONDS / (beatsPerClip(genre) * secondsPerBeat(genre))))
}

/** Seconds that the card may take: a beat for each word and one to rest, where there is time for it. */
const CARD_SECONDS = { least: 2, most: 3.6 }

/**
 * The parts of a trailer in whole beats of the genre's tempo, so that every cut falls on the music: 20 to 40 s in all.
 *
 * @param clips how many clips of the cast are shown, from 1 to what `mostClips` says
 * @param words how many words the card has
 */
export function planSections(genre: Genre, clips: number, words: number): readonly Section[] {
  const beat = secondsPerBeat(genre)
  const about = (seconds: number): number => Math.max(1, Math.round(seconds / beat))
  const even = (seconds: number): number => 2 * Math.max(1, Math.round(seconds / beat / 2))
  return layOut([
    { name: 'cold-open', beats: about(3) },
    { name: 'card', beats: Math.min(about(CARD_SECONDS.most), Math.max(about(CARD_SECONDS.least), words + 1)) },
    // Three pans, each as long as the others.
    { name: 'world', beats: 3 * about(5.6 / 3) },
    { name: 'cast', beats: clips * beatsPerClip(genre), bar: beatsPerClip(genre) },
    { name: 'conflict', beats: even(4) },
    { name: 'silence', beats: about(1) },
    { name: 'title', beats: even(5) },
    { name: 'end', beats: even(3) },
  ])
}
