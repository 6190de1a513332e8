import type { RunFilter } from '../../../shared/contract/views.ts'
import { classNames } from '../../ui/class-names.ts'

const CHOICES: readonly { readonly status: RunFilter | null; readonly name: string }[] = [
  { status: null, name: 'All' },
  { status: 'succeeded', name: 'Finished' },
  { status: 'failed', name: 'Stopped' },
  { status: 'cancelled', name: 'Cancelled' },
  { status: 'open', name: 'In production' },
]

interface StatusChoiceProps {
  readonly chosen: RunFilter | null
  readonly onChoose: (status: RunFilter | null) => void
}

/** Which runs are listed, as one choice of a few. */
export function StatusChoice({ chosen, onChoose }: StatusChoiceProps) {
  return (
    <fieldset className="flex flex-none gap-0.5 rounded-control bg-white/6 p-[3px]">
      <legend className="sr-only">Which shows</legend>
      {CHOICES.map(({ status, name }) => (
        <label
          key={name}
          className={classNames(
            'press-fade relative grid h-[34px] cursor-pointer place-items-center rounded-[9px] px-3 text-[13px] leading-5 font-semibold whitespace-nowrap',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-white',
            status === chosen ? 'bg-white/14 text-white' : 'text-foreground/72 hover:text-white',
          )}
        >
          <input
            type="radio"
            name="history-status"
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={status === chosen}
            onChange={() => onChoose(status)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
