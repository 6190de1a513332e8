import type { RunFilter } from '../../../shared/contract/views.ts'
import { RadioLabel } from '../../ui/radio-label.tsx'

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
        <RadioLabel
          key={name}
          name="history-status"
          checked={status === chosen}
          onChoose={() => onChoose(status)}
          className="grid h-[34px] place-items-center rounded-[9px] px-3 text-[13px] leading-5 font-semibold whitespace-nowrap"
        >
          {name}
        </RadioLabel>
      ))}
    </fieldset>
  )
}
