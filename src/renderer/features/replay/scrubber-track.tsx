import { memo } from 'react'
import { useStore } from 'zustand'
import { classNames } from '../../ui/class-names.ts'
import type { Replay } from './replay.ts'
import { groupLabel, groupMarks } from './step-marks.ts'
import { stepsAt } from './task-spans.ts'

/** Shares of the scrubber: what two cuts need between them to be seen as two, and two labels to be read. */
const CUT_APART = 0.008
const LABEL_APART = 0.05

const percent = (share: number): string => `${share * 100}%`

/** What has been shown, in white over the track. Grows by transform alone. */
function Shown({ replay: { playback, timeline } }: { readonly replay: Replay }) {
  const share = useStore(playback, ({ position }) => position / (timeline.lengthMs || 1))
  return <div className="h-full origin-left bg-white/86" style={{ transform: `scaleX(${share})` }} />
}

/** The numbers of the steps under their starts; those at work now stand out. */
function StepNumbers({ replay: { marks, playback, spans, timeline } }: { readonly replay: Replay }) {
  const length = timeline.lengthMs || 1
  const atWork = useStore(playback, ({ position }) => [...stepsAt(spans, position)].join(' ')).split(' ')
  return groupMarks(marks, length * LABEL_APART).map((group) => (
    <span
      key={group[0].stepId}
      className={classNames(
        'absolute top-7 font-display text-[14px] leading-4 whitespace-nowrap tabular-nums',
        group[0].position > 0 && '-translate-x-1/2',
        group.some(({ stepId }) => atWork.includes(stepId)) ? 'text-white' : 'text-foreground/56',
      )}
      style={{ left: percent(group[0].position / length) }}
    >
      {groupLabel(group)}
    </span>
  ))
}

/** The track with a cut where each step begins, and under it the steps' numbers. All of it is told by the slider. */
export const ScrubberTrack = memo(function ScrubberTrack({ replay }: { readonly replay: Replay }) {
  const { marks, timeline } = replay
  const length = timeline.lengthMs || 1
  return (
    <div aria-hidden="true" className="absolute inset-x-2 inset-y-0">
      <div className="absolute inset-x-0 top-[13px] h-1.5 overflow-hidden rounded-full bg-white/16">
        <Shown replay={replay} />
        {groupMarks(marks, length * CUT_APART)
          .slice(1)
          .map(([{ stepId, position }]) => (
            <span
              key={stepId}
              className="absolute inset-y-0 -ml-px w-0.5 bg-drawer"
              style={{ left: percent(position / length) }}
            />
          ))}
      </div>
      <StepNumbers replay={replay} />
    </div>
  )
})
