import type { PlaybackState } from './playback.ts'
import { nextEvent, previousEvent, type Timeline } from './timeline.ts'

/** How far the larger steps go, in milliseconds. */
const LEAP_MS = 5000

interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
}

/**
 * What a key does to a replay; false where it means nothing here.
 *
 * Arrows go from event to event, with Shift (or as Page Up and Page Down) by five seconds; Home and End to the ends;
 * Space plays and pauses.
 */
export function pressKey({ key, shiftKey }: KeyPress, playback: PlaybackState, timeline: Timeline): boolean {
  const { position, seek } = playback
  switch (shiftKey && key.startsWith('Arrow') ? `Shift ${key}` : key) {
    case ' ':
      playback.toggle()
      return true
    case 'ArrowRight':
    case 'ArrowUp':
      seek(nextEvent(timeline, position))
      return true
    case 'ArrowLeft':
    case 'ArrowDown':
      seek(previousEvent(timeline, position))
      return true
    case 'Shift ArrowRight':
    case 'Shift ArrowUp':
    case 'PageUp':
      seek(position + LEAP_MS)
      return true
    case 'Shift ArrowLeft':
    case 'Shift ArrowDown':
    case 'PageDown':
      seek(position - LEAP_MS)
      return true
    case 'Home':
      seek(0)
      return true
    case 'End':
      seek(timeline.lengthMs)
      return true
    default:
      return false
  }
}
