import { type RefObject, useEffect, useState } from 'react'
import { playFilm, showPosterFrame } from './film-control.ts'

/** How a film stands. Times in seconds. */
export interface FilmState {
  /** Whether there is a frame to show. */
  readonly shown: boolean
  readonly playing: boolean
  readonly begun: boolean
  readonly time: number
  /** 0 until it is known. */
  readonly duration: number
  readonly muted: boolean
  readonly broken: boolean
}

const NOTHING: FilmState = {
  shown: false,
  playing: false,
  begun: false,
  time: 0,
  duration: 0,
  muted: false,
  broken: false,
}

const EVENTS = ['play', 'pause', 'timeupdate', 'seeking', 'durationchange', 'volumechange', 'ended'] as const

interface UseFilmOptions {
  readonly posterAt: number
  /** Starts by itself: it was pressed to. */
  readonly play: boolean
}

/** Follows a video element, which is the one truth about its film. */
export function useFilm(film: RefObject<HTMLVideoElement | null>, { posterAt, play }: UseFilmOptions): FilmState {
  const [state, setState] = useState(NOTHING)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press starts the film once, when it comes up
  useEffect(() => {
    const video = film.current
    if (!video) return
    const stop = new AbortController()
    const look = (): void =>
      setState((before) => ({
        ...before,
        playing: !video.paused && !video.ended,
        begun: before.begun || !video.paused,
        time: video.currentTime,
        duration: Number.isFinite(video.duration) ? video.duration : 0,
        muted: video.muted,
      }))
    for (const event of EVENTS) video.addEventListener(event, look, { signal: stop.signal })
    video.addEventListener('error', () => setState((before) => ({ ...before, broken: true })), { signal: stop.signal })
    if (play) playFilm(video)
    const undo = showPosterFrame(video, posterAt, () => setState((before) => ({ ...before, shown: true })))
    return () => {
      stop.abort()
      undo()
    }
  }, [film, posterAt])
  return state
}
