import { useStore } from 'zustand'
import { classNames } from '../../ui/class-names.ts'
import type { Playback } from './playback.ts'
import { SPEEDS } from './speeds.ts'

/** How fast a replay goes, as one choice of a few. */
export function SpeedChoice({ playback }: { readonly playback: Playback }) {
  const chosen = useStore(playback, (state) => state.speed)
  return (
    <fieldset className="flex flex-none gap-0.5 rounded-control bg-white/6 p-[3px]">
      <legend className="sr-only">Speed</legend>
      {SPEEDS.map((speed) => (
        <label
          key={speed}
          className={classNames(
            'press-fade relative grid h-[30px] min-w-10 cursor-pointer place-items-center rounded-[9px] px-2 max-[860px]:min-w-8 max-[860px]:px-1 text-[12px] leading-4 font-semibold tabular-nums',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-white',
            speed === chosen ? 'bg-white/14 text-white' : 'text-foreground/72 hover:text-white',
          )}
        >
          <input
            type="radio"
            name="replay-speed"
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={speed === chosen}
            onChange={() => playback.getState().setSpeed(speed)}
          />
          <span aria-hidden="true">{speed}×</span>
          <span className="sr-only">{speed === 1 ? 'as it was' : `${speed} times faster`}</span>
        </label>
      ))}
    </fieldset>
  )
}
