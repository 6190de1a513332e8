import { memo } from 'react'
import { useStore } from 'zustand'
import { classNames } from '../../ui/class-names.ts'
import type { Replay } from './replay.ts'
import { markAt, numberedMarks } from './step-marks.ts'

const percent = (share: number): string => `${share * 100}%`

/** What has been shown, in white over the track. Grows by transform alone. */
function Shown({ replay: { playback, timeline } }: { readonly replay: Replay }) {
  const share = useStore(playback, ({ position }) => position / (timeline.lengthMs || 1))
  return <div className="h-full origin-left bg-white/86" style={{ transform: `scaleX(${share})` }} />
}

/** The track with a cut where each step begins, and under it the steps' numbers. All of it is told by the slider. */
export const ScrubberTrack = memo(function ScrubberTrack({ replay }: { readonly replay: Replay }) {
  const { marks, playback, timeline } = replay
  const length = timeline.lengthMs || 1
  const current = useStore(playback, ({ position }) => markAt(marks, position)?.stepId)
  return (
    <div aria-hidden="true" className="absolute inset-x-2 inset-y-0">
      <div className="absolute inset-x-0 top-[13px] h-1.5 overflow-hidden rounded-full bg-white/16">
        <Shown replay={replay} />
        {marks
          .filter(({ position }) => position > 0)
          .map(({ stepId, position }) => (
            <span
              key={stepId}
              className="absolute inset-y-0 -ml-px w-0.5 bg-drawer"
              style={{ left: percent(position / length) }}
            />
          ))}
      </div>
      {numberedMarks(marks, length).map(({ stepId, stepNumber, position }) => (
        <span
          key={stepId}
          className={classNames(
            'absolute top-[25px] -translate-x-1/2 font-display text-[14px] leading-4 tabular-nums',
            stepId === current ? 'text-white' : 'text-foreground/56',
          )}
          style={{ left: percent(position / length) }}
        >
          {stepNumber}
        </span>
      ))}
    </div>
  )
})
