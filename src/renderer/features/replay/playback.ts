import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Speed, speedFor } from './speeds.ts'

/** Where a replay is and how it goes on. Positions are milliseconds of the timeline. */
export interface PlaybackState {
  readonly position: number
  readonly playing: boolean
  readonly speed: Speed
  /** Whether the scrubber is in somebody's hand: nothing moves by itself meanwhile. */
  readonly held: boolean
  /** How often somebody has sought: tells a jump from what went by. */
  readonly jumps: number
  seek(position: number): void
  /** Plays or pauses; from the end it plays from the start. */
  toggle(): void
  setSpeed(speed: Speed): void
  setHeld(held: boolean): void
  /** Real time has passed, in milliseconds. */
  advance(elapsedMs: number): void
}

export type Playback = StoreApi<PlaybackState>

/** A replay's transport, at the start and paused. It has no clock of its own: whoever draws it tells the time. */
export function createPlayback(lengthMs: number): Playback {
  return createStore<PlaybackState>()((set) => ({
    position: 0,
    playing: false,
    speed: speedFor(lengthMs),
    held: false,
    jumps: 0,
    seek: (position) => set(({ jumps }) => ({ position: Math.min(lengthMs, Math.max(0, position)), jumps: jumps + 1 })),
    toggle: () =>
      set(({ playing, position }) => ({
        playing: !playing,
        position: !playing && position >= lengthMs ? 0 : position,
      })),
    setSpeed: (speed) => set({ speed }),
    setHeld: (held) => set({ held }),
    advance: (elapsedMs) =>
      set((state) => {
        if (!state.playing || state.held) return state
        const position = Math.min(lengthMs, state.position + elapsedMs * state.speed)
        return { position, playing: position < lengthMs }
      }),
  }))
}
