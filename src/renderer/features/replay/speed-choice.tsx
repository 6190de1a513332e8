import { useStore } from 'zustand'
import { RadioLabel } from '../../ui/radio-label.tsx'
import type { Playback } from './playback.ts'
import { SPEEDS } from './speeds.ts'

/** How fast a replay goes, as one choice of a few. */
export function SpeedChoice({ playback }: { readonly playback: Playback }) {
  const chosen = useStore(playback, (state) => state.speed)
  return (
    <fieldset className="flex flex-none gap-0.5 rounded-control bg-white/6 p-[3px]">
      <legend className="sr-only">Speed</legend>
      {SPEEDS.map((speed) => (
        <RadioLabel
          key={speed}
          name="replay-speed"
          checked={speed === chosen}
          onChoose={() => playback.getState().setSpeed(speed)}
          className="grid h-[30px] min-w-10 place-items-center rounded-[9px] px-2 text-[12px] leading-4 font-semibold tabular-nums max-[860px]:min-w-8 max-[860px]:px-1"
        >
          <span aria-hidden="true">{speed}×</span>
          <span className="sr-only">{speed === 1 ? 'as it was' : `${speed} times faster`}</span>
        </RadioLabel>
      ))}
    </fieldset>
  )
}
