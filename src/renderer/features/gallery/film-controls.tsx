import { Maximize, Pause, Play, RotateCcw, Volume2, VolumeX } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { clockTime } from './clock-time.ts'
import './film.css'
import type { FilmState } from './use-film.ts'

interface FilmControlsProps {
  readonly film: FilmState
  readonly label: string
  readonly onToggle: () => void
  /** Seconds from the start. */
  readonly onSeek: (time: number) => void
  readonly onMute: () => void
  readonly onFullScreen: () => void
}

const CONTROL = 'text-white!'

/** A film's controls, over its foot: play, position, sound, full screen. They step back while it plays untouched. */
export function FilmControls({ film, label, onToggle, onSeek, onMute, onFullScreen }: FilmControlsProps) {
  const { time } = film
  const ended = !film.playing && film.duration > 0 && time >= film.duration - 0.05
  return (
    <div className="film-controls absolute inset-x-0 bottom-0 flex items-center gap-2 bg-linear-to-t from-black/88 to-transparent px-3 pt-10 pb-2.5">
      <IconButton label={film.playing ? 'Pause' : ended ? 'Play again' : 'Play'} className={CONTROL} onClick={onToggle}>
        {film.playing ? (
          <Pause size={18} fill="currentColor" aria-hidden />
        ) : ended ? (
          <RotateCcw size={18} aria-hidden />
        ) : (
          <Play size={18} fill="currentColor" aria-hidden />
        )}
      </IconButton>
      <span className="w-10 text-right text-[12px] leading-4 tabular-nums">{clockTime(time)}</span>
      <input
        type="range"
        className="film-scrubber min-w-0 flex-1"
        aria-label={`Position in ${label}`}
        aria-valuetext={`${clockTime(time)} of ${clockTime(film.duration)}`}
        min={0}
        max={film.duration || 1}
        step={0.1}
        value={time}
        style={{ '--at': `${film.duration > 0 ? (time / film.duration) * 100 : 0}%` } as React.CSSProperties}
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber)}
      />
      <span className="w-10 text-[12px] leading-4 text-foreground/72 tabular-nums">{clockTime(film.duration)}</span>
      <IconButton label={film.muted ? 'Sound on' : 'Sound off'} className={CONTROL} onClick={onMute}>
        {film.muted ? <VolumeX size={18} aria-hidden /> : <Volume2 size={18} aria-hidden />}
      </IconButton>
      <IconButton label="Full screen" className={CONTROL} onClick={onFullScreen}>
        <Maximize size={17} aria-hidden />
      </IconButton>
    </div>
  )
}
