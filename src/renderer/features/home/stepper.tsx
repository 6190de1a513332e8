import { Minus, Plus } from 'lucide-react'
import { CHARACTERS_MAX } from '../../../shared/show/blueprint.ts'

interface StepperProps {
  readonly value: number
  readonly onChange: (value: number) => void
}

const clamp = (value: number): number => Math.min(CHARACTERS_MAX, Math.max(1, Math.round(value)))

const BUTTON =
  'press-fade grid size-7 place-items-center rounded-lg text-foreground/72 hover:bg-white/14 disabled:opacity-30'

/** How many characters: by buttons, by arrow keys or typed. */
export function CharactersStepper({ value, onChange }: StepperProps) {
  return (
    <div className="flex h-9 items-center gap-1 rounded-control bg-white/7 px-1 text-[13px] text-foreground/86">
      <button
        type="button"
        aria-label="One character less"
        className={BUTTON}
        disabled={value <= 1}
        onClick={() => onChange(clamp(value - 1))}
      >
        <Minus size={14} strokeWidth={2.2} aria-hidden />
      </button>
      <label className="flex min-w-[92px] justify-center gap-1 tabular-nums">
        <input
          aria-label="Characters"
          inputMode="numeric"
          className="field-sizing-content rounded-sm bg-transparent text-right outline-offset-1"
          value={value}
          onChange={(event) => {
            const typed = Number.parseInt(event.target.value, 10)
            onChange(Number.isNaN(typed) ? 1 : clamp(typed))
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            onChange(clamp(value + (event.key === 'ArrowUp' ? 1 : -1)))
          }}
          onFocus={(event) => event.target.select()}
        />
        <span>{value === 1 ? 'character' : 'characters'}</span>
      </label>
      <button
        type="button"
        aria-label="One character more"
        className={BUTTON}
        disabled={value >= CHARACTERS_MAX}
        onClick={() => onChange(clamp(value + 1))}
      >
        <Plus size={14} strokeWidth={2.2} aria-hidden />
      </button>
    </div>
  )
}
