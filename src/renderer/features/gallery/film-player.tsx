import { Play } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { togglePlay } from './film-control.ts'
import { FilmControls } from './film-controls.tsx'
import { toggleFullScreen } from './full-screen.ts'
import { UnreadableFile } from './unreadable-file.tsx'
import { useFilm } from './use-film.ts'
import { useIdle } from './use-idle.ts'

interface FilmPlayerProps {
  readonly label: string
  readonly src: string
  /** The frame that stands for the film until it is played, 0..1 of its length. */
  readonly posterAt: number
  /** Short clips run again and again. */
  readonly loop?: boolean
  /** Starts by itself: it was pressed to. */
  readonly play?: boolean
  /** What stands in its place until there is a frame to show. */
  readonly under: ReactNode
  /** What fills the system's screen with the film in it; the player itself where nothing is named. */
  readonly screen?: RefObject<HTMLElement | null>
}

/** The pointer rests for so long, in milliseconds, and the controls of a film that plays step back. */
const IDLE_MS = 2500

/** A film that fills its place: its poster frame first, then what its controls and a press on it ask for. */
export function FilmPlayer(props: FilmPlayerProps) {
  // Another film, another player: nothing of how the last one stood is left.
  return <Film key={props.src} {...props} />
}

function Film({ label, src, posterAt, loop = false, play = false, under, screen }: FilmPlayerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const self = useRef<HTMLDivElement>(null)
  const film = useFilm(video, { posterAt, play })
  const [idle, stir] = useIdle(IDLE_MS)
  const toggle = (): void => {
    if (video.current) togglePlay(video.current)
  }
  if (film.broken) return <UnreadableFile />
  return (
    <div
      ref={self}
      className={classNames('film-player group absolute inset-0 bg-black', film.playing && idle && 'cursor-none')}
      data-playing={film.playing ? '' : undefined}
      data-idle={idle ? '' : undefined}
      onPointerMove={stir}
    >
      {!film.shown && under}
      {/* biome-ignore lint/a11y/useMediaCaption: nobody speaks in these films, and what is written in them is in the picture */}
      <video
        ref={video}
        className={classNames(
          'absolute inset-0 size-full object-contain -outline-offset-4 transition-opacity duration-240 motion-reduce:duration-120',
          film.shown ? 'opacity-100' : 'opacity-0',
        )}
        src={src}
        aria-label={label}
        // Not by Tab: focus comes here when the button that was pressed gives way to the controls.
        tabIndex={-1}
        preload="metadata"
        playsInline
        loop={loop}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== ' ') return
          event.preventDefault()
          toggle()
        }}
      />
      {film.begun ? (
        <FilmControls
          film={film}
          label={label}
          onToggle={toggle}
          onSeek={(time) => {
            if (video.current) video.current.currentTime = time
          }}
          onMute={() => {
            if (video.current) video.current.muted = !video.current.muted
          }}
          onFullScreen={() => toggleFullScreen(screen?.current ?? self.current)}
        />
      ) : (
        <button
          type="button"
          aria-label={`Play ${label}`}
          className="press-fade absolute inset-0 z-10 m-auto grid size-14 place-items-center rounded-full bg-white text-ink hover:bg-white/88"
          onClick={() => {
            toggle()
            video.current?.focus({ preventScroll: true })
          }}
        >
          <Play size={24} fill="currentColor" className="ml-0.5" aria-hidden />
        </button>
      )}
    </div>
  )
}
