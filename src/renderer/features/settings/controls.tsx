import { Minus, Plus } from 'lucide-react'
import { Switch } from 'radix-ui'
import { useId } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Radios } from './radios.tsx'
import { Row } from './section.tsx'

interface SwitchRowProps {
  readonly label: string
  readonly hint: string
  readonly value: boolean | null
  readonly onChange: (value: boolean) => void
}

/** On or off. White is on: red is for work alone. */
export function SwitchRow({ label, hint, value, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <Row label={label} hint={hint} labelId={`${id}-label`} hintId={`${id}-hint`}>
      <Switch.Root
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        checked={value ?? false}
        disabled={value === null}
        onCheckedChange={onChange}
        className="press-fade relative h-7 w-12 flex-none rounded-full bg-white/14 disabled:opacity-40 data-[state=checked]:bg-white"
      >
        <Switch.Thumb className="block size-5 translate-x-1 rounded-full bg-white transition-transform duration-120 data-[state=checked]:translate-x-6 data-[state=checked]:bg-ink motion-reduce:transition-none" />
      </Switch.Root>
    </Row>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Radios
      label={label}
      value={value}
      options={options.map((option) => option.value)}
      onChange={onChange}
      className="inline-flex max-w-full flex-wrap gap-1 rounded-control bg-white/6 p-1"
    >
      {(each, chosen) => (
        <span
          className={classNames(
            'press-fade flex h-8 items-center rounded-lg px-3 text-[13px] font-semibold',
            chosen ? 'bg-white text-ink' : 'text-foreground/72 group-hover:text-white',
          )}
        >
          {options.find((option) => option.value === each)?.name}
        </span>
      )}
    </Radios>
  )
}

interface NumberRowProps {
  readonly label: string
  readonly hint: string
  readonly value: number | null
  readonly most: number
  readonly onChange: (value: number) => void
}

const STEP =
  'press-fade grid size-8 place-items-center rounded-lg text-foreground/72 hover:bg-white/14 hover:text-white disabled:opacity-40'

/** A whole number from 1, by buttons or arrow keys. */
export function NumberRow({ label, hint, value, most, onChange }: NumberRowProps) {
  const id = useId()
  const shown = value ?? 1
  const change = (next: number): void => {
    if (value !== null && next >= 1 && next <= most) onChange(next)
  }
  return (
    <Row label={label} hint={hint} labelId={`${id}-label`} hintId={`${id}-hint`}>
      <div className="flex h-10 items-center gap-1 rounded-control bg-white/7 px-1">
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${label}: one less`}
          className={STEP}
          disabled={shown <= 1}
          onClick={() => change(shown - 1)}
        >
          <Minus size={14} strokeWidth={2.2} aria-hidden />
        </button>
        <div
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-hint`}
          aria-valuenow={shown}
          aria-valuemin={1}
          aria-valuemax={most}
          className={classNames(
            'min-w-8 rounded-md text-center text-[14px] tabular-nums',
            value === null && 'opacity-40',
          )}
          onKeyDown={(event) => {
            const step = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key]
            const end = { Home: 1, End: most }[event.key]
            if (step === undefined && end === undefined) return
            event.preventDefault()
            change(end ?? shown + (step ?? 0))
          }}
        >
          {shown}
        </div>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${label}: one more`}
          className={STEP}
          disabled={shown >= most}
          onClick={() => change(shown + 1)}
        >
          <Plus size={14} strokeWidth={2.2} aria-hidden />
        </button>
      </div>
    </Row>
  )
}
