import { classNames } from '../../ui/class-names.ts'
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
          <label
            key={stepId}
            className={classNames(
              'press-fade relative flex h-11 cursor-pointer items-center gap-3 rounded-control px-3 text-[13px] leading-5',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-white',
              stepId === chosen ? 'bg-white/10 text-white' : 'text-foreground/72 hover:bg-white/5 hover:text-white',
            )}
          >
            <input
              type="radio"
              name="timings-step"
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={stepId === chosen}
              onChange={() => onChoose(stepId)}
            />
            <StepIcon stepId={stepId} size={18} />
            <span className="min-w-0 flex-1 truncate font-semibold">{title}</span>
            <span className="font-semibold text-white tabular-nums">{fineClockFace(typical)}</span>
            <span className="w-[112px] text-right tabular-nums">
              {usual === null ? 'too few yet' : clockRange(usual.from, usual.to)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
