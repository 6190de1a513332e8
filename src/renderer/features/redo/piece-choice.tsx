import type { Step } from '../../../shared/domain/run.ts'
import { StepIcon } from '../../ui/step-icon.tsx'

interface PieceChoiceProps {
  readonly pieces: readonly Step[]
  readonly stepId: string
  readonly onChange: (stepId: string) => void
}

/** Which of a person's pieces is meant. */
export function PieceChoice({ pieces, stepId, onChange }: PieceChoiceProps) {
  if (pieces.length < 2) return null
  return (
    <fieldset className="flex gap-3">
      <legend className="float-left w-14 text-[13px] leading-9 text-foreground/72">Piece</legend>
      <div className="flex rounded-control bg-white/6 p-0.5">
        {pieces.map(({ plan }) => (
          <label
            key={plan.id}
            className="press-fade flex h-8 cursor-pointer items-center gap-2 rounded-[10px] px-3 text-[13px] text-foreground/72 select-none hover:text-white has-checked:bg-white/14 has-checked:font-semibold has-checked:text-white has-focus-visible:outline-2 has-focus-visible:outline-white"
          >
            <input
              type="radio"
              name="piece"
              className="sr-only"
              checked={plan.id === stepId}
              onChange={() => onChange(plan.id)}
            />
            <StepIcon stepId={plan.id} size={16} />
            {plan.shortTitle}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
