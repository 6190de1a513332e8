import { type ReactNode, useId } from 'react'

interface RadiosProps<T extends string> {
  readonly label: string
  /** Null while it is not known. */
  readonly value: T | null
  readonly options: readonly T[]
  readonly onChange: (value: T) => void
  readonly className: string
  /** What an option looks like; its text is its name. */
  readonly children: (option: T, chosen: boolean) => ReactNode
}

/** One of a few: the browser's own radio buttons, laid invisibly over what is drawn. */
export function Radios<T extends string>({ label, value, options, onChange, className, children }: RadiosProps<T>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={className}>
      {options.map((option) => (
        <label key={option} className="group relative block">
          <input
            type="radio"
            name={name}
            checked={option === value}
            disabled={value === null}
            onChange={() => onChange(option)}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-control"
          />
          {children(option, option === value)}
        </label>
      ))}
    </div>
  )
}
