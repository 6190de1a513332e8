import { Dices } from 'lucide-react'
import { useId } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { rollSeed, SEED_MAX } from './change.ts'

const SEED_DIGITS = 10

interface SeedChoiceProps {
  /** Null keeps the seed as it was. */
  readonly seed: number | null
  readonly onChange: (seed: number | null) => void
}

const SIDE =
  'press-fade flex h-8 cursor-pointer items-center rounded-[10px] px-3 text-[13px] text-foreground/72 select-none hover:text-white has-checked:bg-white/14 has-checked:font-semibold has-checked:text-white has-focus-visible:outline-2 has-focus-visible:outline-white'

/** Whether another seed is taken, and which. The dice rolls one. */
export function SeedChoice({ seed, onChange }: SeedChoiceProps) {
  const group = useId()
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <legend className="float-left w-14 text-[13px] leading-9 text-foreground/72">Seed</legend>
      <span className="flex rounded-control bg-white/6 p-0.5">
        <label className={SIDE}>
          <input
            type="radio"
            name={group}
            className="sr-only"
            checked={seed !== null}
            onChange={() => onChange(rollSeed())}
          />
          Another
        </label>
        <label className={SIDE}>
          <input
            type="radio"
            name={group}
            className="sr-only"
            checked={seed === null}
            onChange={() => onChange(null)}
          />
          As before
        </label>
      </span>
      {seed !== null && (
        <span className="flex h-9 items-center gap-1 rounded-control bg-white/6 pr-1 pl-3 focus-within:bg-white/10">
          <input
            aria-label="The other seed"
            inputMode="numeric"
            maxLength={SEED_DIGITS}
            className="w-[11ch] rounded-sm bg-transparent text-[13px] tabular-nums outline-none"
            value={String(seed)}
            onChange={(event) => {
              const typed = Number(event.target.value.replace(/\D/g, ''))
              onChange(Math.min(SEED_MAX, typed))
            }}
          />
          <IconButton label="Roll another seed" className="size-7" onClick={() => onChange(rollSeed())}>
            <Dices size={16} strokeWidth={1.8} aria-hidden />
          </IconButton>
        </span>
      )}
    </fieldset>
  )
}
