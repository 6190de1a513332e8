import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Playback } from './playback.ts'

/** Longest that may be made up for at once, in milliseconds: a window that was hidden goes on where it was. */
const FRAME_AT_MOST_MS = 250

/** Moves a replay on with the screen's frames while it plays. */
export function useFrames(playback: Playback): void {
  const playing = useStore(playback, (state) => state.playing)
  useEffect(() => {
    if (!playing) return
    let before: number | null = null
    let frame = requestAnimationFrame(function next(now) {
      playback.getState().advance(before === null ? 0 : Math.min(FRAME_AT_MOST_MS, now - before))
      before = now
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [playback, playing])
}
