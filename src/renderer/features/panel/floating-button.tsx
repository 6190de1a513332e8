import type { ComponentPropsWithRef } from 'react'
import { useApp } from '../../state/app-context.ts'
import { useOverallPercent } from '../../state/use-overall.ts'
import { classNames } from '../../ui/class-names.ts'
import { LoaderBars } from '../../ui/loader-bars.tsx'
import { needingCount, runningRuns } from '../../view/lists.ts'

const RADIUS = 26.5
const AROUND = 2 * Math.PI * RADIUS

/** How far all that runs is, around the button. It grows by a change of its dash alone. */
function OverallRing() {
  const percent = useOverallPercent()
  return (
    <svg viewBox="0 0 56 56" className="pointer-events-none absolute -inset-px size-14 -rotate-90" aria-hidden="true">
      <circle
        cx={28}
        cy={28}
        r={RADIUS}
        fill="none"
        strokeWidth={2.5}
        strokeLinecap="round"
        strokeDasharray={`${(AROUND * percent) / 100} ${AROUND}`}
        className="stroke-primary"
      />
    </svg>
  )
}

interface FloatingButtonProps extends ComponentPropsWithRef<'button'> {
  /** Steps aside while the panel is open; it keeps its place, so that focus can come back. */
  readonly away: boolean
  /** Is not there at all: something else covers its place. */
  readonly covered: boolean
}

/**
 * The button that is always there: its bars move while anything runs, its ring tells how far that is, its badge counts
 * what runs or waits for a person.
 */
export function FloatingButton({ away, covered, className, ...rest }: FloatingButtonProps) {
  const running = useApp((state) => runningRuns(state.board).length)
  const needing = useApp((state) => needingCount(state.board))
  const count = running + needing
  return (
    <button
      {...rest}
      type="button"
      aria-label={
        count === 0
          ? 'Background tasks'
          : `Background tasks, ${count} in all: ${running} running, ${needing} waiting for you`
      }
      className={classNames(
        'fixed right-6 bottom-5 z-20 grid size-14 place-items-center rounded-full border border-white/12 bg-[#1f1f1f] hover:bg-[#2a2a2a]',
        'transition-[opacity,transform,background-color] duration-200 ease-out motion-reduce:transition-none',
        running > 0 ? 'fab-working' : 'shadow-fab',
        covered && 'invisible',
        away && 'pointer-events-none scale-90 opacity-0',
        className,
      )}
    >
      {running > 0 && <OverallRing />}
      <LoaderBars moving={running > 0 && !away && !covered} />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-[3px] -right-[3px] h-5 min-w-5 rounded-full bg-white px-1 text-center text-[11.5px] leading-5 font-bold text-[#111] tabular-nums ring-3 ring-background"
        >
          {count}
        </span>
      )}
    </button>
  )
}
