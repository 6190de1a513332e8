import { RadioLabel } from '../../ui/radio-label.tsx'
import { StepIcon } from '../../ui/step-icon.tsx'
import { clockRange, fineClockFace } from '../../view/clock-face.ts'
import type { StepHistory } from './step-history.ts'

interface StepPickerProps {
  readonly steps: readonly StepHistory[]
  readonly chosen: string
  readonly onChoose: (stepId: string) => void
}

/** The steps with how long they usually take; the chosen one is drawn. */
export function StepPicker({ steps, chosen, onChoose }: StepPickerProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Step to draw</legend>
      <div className="grid gap-1">
        {steps.map(({ stepId, title, typical, usual }) => (
          <RadioLabel
            key={stepId}
            name="timings-step"
            checked={stepId === chosen}
            onChoose={() => onChoose(stepId)}
            className="flex h-11 items-center gap-3 rounded-control px-3 text-[13px] leading-5 not-has-checked:hover:bg-white/5"
            checkedClassName="bg-white/10"
          >
            <StepIcon stepId={stepId} size={18} />
            <span className="min-w-0 flex-1 truncate font-semibold">{title}</span>
            <span className="font-semibold text-white tabular-nums">{fineClockFace(typical)}</span>
            <span className="w-[112px] text-right tabular-nums">
              {usual === null ? 'too few yet' : clockRange(usual.from, usual.to)}
            </span>
          </RadioLabel>
        ))}
      </div>
    </fieldset>
  )
}
