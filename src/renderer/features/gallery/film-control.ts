/** Stops every other film of the page: one plays at a time. */
function pauseOthers(film: HTMLVideoElement): void {
  for (const other of document.querySelectorAll('video')) {
    if (other !== film) other.pause()
  }
}

/** Plays a film from its beginning where it still shows its poster frame, else from where it stands. */
export function playFilm(film: HTMLVideoElement): void {
  // Refused where the browser wants a press first: the film then stands, and can be pressed.
  film.play().catch(() => {})
}

export function togglePlay(film: HTMLVideoElement): void {
  if (film.paused) playFilm(film)
  else film.pause()
}

/**
 * Shows a frame from the middle of a film as its poster until it is played for the first time, then plays from the start.
 *
 * Films here begin out of the dark, and a black square says nothing.
 *
 * @param posterAt where that frame lies, 0..1 of the length
 * @param onShown the film has something to show
 * @returns undoes all of it
 */
export function showPosterFrame(film: HTMLVideoElement, posterAt: number, onShown: () => void): () => void {
  const stop = new AbortController()
  const once = { signal: stop.signal, once: true } as const
  let posing = film.paused
  const pose = (): void => {
    if (posing && Number.isFinite(film.duration)) film.currentTime = film.duration * posterAt
    else onShown()
  }
  film.addEventListener('seeked', onShown, once)
  film.addEventListener('playing', onShown, once)
  film.addEventListener('play', () => pauseOthers(film), { signal: stop.signal })
  film.addEventListener(
    'play',
    () => {
      if (posing) film.currentTime = 0
      posing = false
    },
    once,
  )
  if (film.readyState >= film.HAVE_METADATA) pose()
  else film.addEventListener('loadedmetadata', pose, once)
  return () => stop.abort()
}
