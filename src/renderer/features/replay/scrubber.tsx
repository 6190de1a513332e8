import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { clockFace } from '../../view/clock-face.ts'
import { formatDuration } from '../../view/duration.ts'
import type { Replay } from './replay.ts'
import { pressKey } from './replay-keys.ts'
import { ScrubberTrack } from './scrubber-track.tsx'
import { stepsAt } from './task-spans.ts'
import './scrubber.css'

/** Half the thumb, in CSS pixels: how far the track's ends lie inside. */
const INSET = 8
/** Half the tip, in CSS pixels: it stays over the scrubber. */
const TIP_REACH = 130

const EVENLY = 'Between events, bars are drawn evenly.'

/** The names of the steps at work at a position, in the order of their starts. */
function atWork({ marks, spans }: Replay, position: number): string {
  const steps = stepsAt(spans, position)
  return marks
    .filter(({ stepId }) => steps.has(stepId))
    .map(({ title }) => title)
    .join(', ')
}

/** Time and steps under the pointer, and what a replay does not know. */
function Tip({ replay, at, x }: { readonly replay: Replay; readonly at: number; readonly x: number }) {
  const steps = atWork(replay, at)
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute bottom-[46px] z-10 w-[260px] -translate-x-1/2 rounded-control border border-white/15 bg-surface px-3 py-2 text-center text-[12px] leading-4 shadow-poster"
      style={{ left: `clamp(${TIP_REACH}px, ${x}px, calc(100% - ${TIP_REACH}px))` }}
    >
      <p className="truncate font-semibold tabular-nums">
        {clockFace(at)}
        {steps !== '' && ` · ${steps}`}
      </p>
      <p className="mt-0.5 text-foreground/72">
        {EVENLY}
        {replay.timeline.shortened && ' Pauses are shortened.'}
      </p>
    </div>
  )
}

/** Where the replay is, as a slider with a cut at every step's start. It has the focus when the replay opens. */
export function Scrubber({ replay }: { readonly replay: Replay }) {
  const { playback, timeline } = replay
  const position = useStore(playback, (state) => state.position)
  const [hover, setHover] = useState<{ readonly at: number; readonly x: number } | null>(null)
  const slider = useRef<HTMLInputElement>(null)
  const note = useId()
  const steps = atWork(replay, position)

  useEffect(() => slider.current?.focus({ preventScroll: true }), [])

  function onPointerMove({ clientX, currentTarget }: PointerEvent): void {
    const { left, width } = currentTarget.getBoundingClientRect()
    const share = (clientX - left - INSET) / (width - 2 * INSET)
    setHover({ at: Math.min(1, Math.max(0, share)) * timeline.lengthMs, x: clientX - left })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (pressKey(event, playback.getState(), timeline)) event.preventDefault()
  }

  return (
    <div className="relative h-11 min-w-0 flex-1" onPointerMove={onPointerMove} onPointerLeave={() => setHover(null)}>
      <ScrubberTrack replay={replay} />
      <input
        ref={slider}
        type="range"
        min={0}
        max={timeline.lengthMs}
        step="any"
        value={position}
        aria-label="Position in the show"
        aria-valuetext={`${formatDuration(position)} of ${formatDuration(timeline.lengthMs)}${steps === '' ? '' : `, ${steps}`}`}
        aria-describedby={note}
        className="replay-scrubber absolute inset-x-0 top-0 h-8 w-full"
        onChange={(event) => playback.getState().seek(event.currentTarget.valueAsNumber)}
        onPointerDown={() => playback.getState().setHeld(true)}
        onPointerUp={() => playback.getState().setHeld(false)}
        onPointerCancel={() => playback.getState().setHeld(false)}
        onKeyDown={onKeyDown}
      />
      <p id={note} className="sr-only">
        {EVENLY} Arrow keys go from event to event, with Shift by five seconds. Space plays and pauses.
      </p>
      {hover && <Tip replay={replay} at={hover.at} x={hover.x} />}
    </div>
  )
}
