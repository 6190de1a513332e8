import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface RadioLabelProps {
  /** What all choices of one question share. */
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  /** Size and place, and the ground of one that is not chosen. */
  readonly className: string
  /** The ground of the chosen one. */
  readonly checkedClassName?: string
  readonly children: ReactNode
}

/** One choice of a few, as large as its words: the radio button itself lies over it unseen, for keyboard and screen reader. */
export function RadioLabel({
  name,
  checked,
  onChoose,
  className,
  checkedClassName = 'bg-white/14',
  children,
}: RadioLabelProps) {
  return (
    <label
      className={classNames(
        'press-fade relative cursor-pointer',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-white',
        className,
        checked ? classNames('text-white', checkedClassName) : 'text-foreground/72 hover:text-white',
      )}
    >
      <input
        type="radio"
        name={name}
        className="absolute inset-0 cursor-pointer opacity-0"
        checked={checked}
        onChange={onChoose}
      />
      {children}
    </label>
  )
}
