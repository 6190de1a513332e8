import { classNames } from '../../ui/class-names.ts'

interface FollowSwitchProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Whether the newest line is kept in sight. */
export function FollowSwitch({ on, onChange }: FollowSwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
      className="press-fade flex h-8 items-center gap-2 rounded-[10px] px-1.5 text-[13px] font-medium text-foreground/72 hover:text-white"
    >
      <span
        aria-hidden="true"
        className={classNames('press-fade relative h-[18px] w-8 rounded-full', on ? 'bg-white' : 'bg-white/20')}
      >
        <span
          className={classNames(
            'absolute top-0.5 left-0.5 size-3.5 rounded-full transition-transform duration-[120ms] ease-out motion-reduce:transition-none',
            on ? 'translate-x-3.5 bg-ink' : 'bg-white',
          )}
        />
      </span>
      Follow
    </button>
  )
}
