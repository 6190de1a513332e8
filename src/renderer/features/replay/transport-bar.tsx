import { Pause, Play, RotateCcw, StepBack, StepForward, X } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { showHref } from '../../routing/route.ts'
import { IconButton } from '../../ui/button.tsx'
import { clockFace } from '../../view/clock-face.ts'
import type { Replay } from './replay.ts'
import { Scrubber } from './scrubber.tsx'
import { SpeedChoice } from './speed-choice.tsx'
import { nextEvent, previousEvent } from './timeline.ts'

/** Height of the bar, in CSS pixels: the screen above ends there, and what floats keeps above it. */
export const BAR_HEIGHT = 76

function PlayButton({ replay: { playback, timeline } }: { readonly replay: Replay }) {
  const playing = useStore(playback, (state) => state.playing)
  const over = useStore(playback, (state) => state.position >= timeline.lengthMs)
  const label = playing ? 'Pause' : over ? 'Play again' : 'Play'
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} (Space)`}
      className="press-fade grid size-11 flex-none place-items-center rounded-full bg-white text-ink hover:bg-white/88"
      onClick={() => playback.getState().toggle()}
    >
      {playing && <Pause size={19} fill="currentColor" strokeWidth={0} aria-hidden />}
      {!playing && over && <RotateCcw size={18} strokeWidth={2.6} aria-hidden />}
      {!playing && !over && <Play size={18} fill="currentColor" className="ml-0.5" aria-hidden />}
    </button>
  )
}

/** From one event to the next by hand. */
function EventButtons({ replay: { playback, timeline } }: { readonly replay: Replay }) {
  const atStart = useStore(playback, (state) => state.position <= 0)
  const atEnd = useStore(playback, (state) => state.position >= timeline.lengthMs)
  const { seek } = playback.getState()
  return (
    <div className="flex flex-none">
      <IconButton
        label="Previous event"
        disabled={atStart}
        onClick={() => seek(previousEvent(timeline, playback.getState().position))}
      >
        <StepBack size={16} fill="currentColor" aria-hidden />
      </IconButton>
      <IconButton
        label="Next event"
        disabled={atEnd}
        onClick={() => seek(nextEvent(timeline, playback.getState().position))}
      >
        <StepForward size={16} fill="currentColor" aria-hidden />
      </IconButton>
    </div>
  )
}

function Elapsed({ replay: { playback, timeline } }: { readonly replay: Replay }) {
  const elapsed = useStore(playback, (state) => clockFace(state.position))
  return (
    <p className="text-[15px] leading-5 tracking-[-0.01em] tabular-nums">
      <span className="font-semibold">{elapsed}</span>
      <span className="text-foreground/72"> / {clockFace(timeline.lengthMs)}</span>
    </p>
  )
}

/** The foot of a replay: play, time, scrubber, speed, close. */
export function TransportBar({ replay, runId }: { readonly replay: Replay; readonly runId: string }) {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--foot', `${BAR_HEIGHT}px`)
    return () => {
      style.removeProperty('--foot')
    }
  }, [])
  return (
    <section
      aria-label="Replay"
      className="window-no-drag fixed inset-x-0 bottom-0 z-20 flex items-center gap-5 border-t border-white/10 bg-drawer px-6 max-[860px]:gap-3 shadow-[0_-12px_32px_rgb(0_0_0/.45)] wide:gap-6 wide:px-8"
      style={{ height: BAR_HEIGHT }}
    >
      <div className="flex flex-none items-center gap-2">
        <PlayButton replay={replay} />
        <EventButtons replay={replay} />
      </div>
      <div className="w-[158px] flex-none max-[860px]:w-[84px]">
        <Elapsed replay={replay} />
        <p className="text-[12px] leading-4 whitespace-nowrap text-foreground/72">
          <span className="font-semibold text-white">Replay</span>
          <span className="max-[860px]:sr-only"> · nothing is changed</span>
        </p>
      </div>
      <Scrubber replay={replay} />
      <SpeedChoice playback={replay.playback} />
      <a
        href={showHref(runId)}
        title="Close (Esc)"
        className="press-fade -ml-2 inline-flex h-9 flex-none items-center gap-1.5 rounded-control pr-3.5 pl-3 text-[13px] font-semibold max-[860px]:pr-3 text-foreground/72 hover:bg-white/10 hover:text-white"
      >
        <X size={16} strokeWidth={2.2} aria-hidden />
        <span className="max-[860px]:sr-only">Close</span>
      </a>
    </section>
  )
}
