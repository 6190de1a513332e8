import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import { classNames } from './class-names.ts'

const TONES = {
  primary: 'bg-white text-ink hover:bg-white/88',
  secondary: 'bg-white/10 text-white hover:bg-white/14',
  ghost: 'bg-transparent text-foreground/72 hover:bg-white/10 hover:text-white',
} as const

const SIZES = {
  small: 'h-[30px] gap-1.5 rounded-[10px] pr-3 pl-2.5 text-[12.5px]',
  medium: 'h-9 gap-2 rounded-control pr-4 pl-[13px] text-[13px]',
} as const

type Native = Pick<ComponentPropsWithRef<'button'>, 'disabled' | 'onClick' | 'type'>

/**
 * What makes a button rest: it says so and does nothing, but stays where the keyboard is. The browser's own `disabled`
 * would drop the focus, and with it the place of whoever has just pressed it. A form's button has that all the same:
 * there it keeps Enter in a field from sending the form.
 */
function resting({ disabled = false, onClick, type = 'button' }: Native) {
  if (!disabled || type === 'submit') return { type, disabled, onClick }
  return { type, 'aria-disabled': true, onClick: (event: MouseEvent) => event.preventDefault() }
}

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly tone?: keyof typeof TONES
  readonly size?: keyof typeof SIZES
  readonly icon?: ReactNode
}

/** A button: white for the one thing to do, filled for the next best, ghost for the rest. */
export function Button({
  tone = 'secondary',
  size = 'medium',
  icon,
  children,
  className,
  disabled,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      {...resting({ disabled, onClick, type })}
      className={classNames(
        'press-fade inline-flex items-center font-semibold whitespace-nowrap disabled:opacity-50 aria-disabled:cursor-default aria-disabled:opacity-50',
        TONES[tone],
        SIZES[size],
        className,
      )}
    >
      {icon}
      {children}
    </button>
  )
}

interface IconButtonProps extends ComponentPropsWithRef<'button'> {
  readonly label: string
}

/** A button that is an icon; its label is read and shown on hover. */
export function IconButton({ label, children, className, disabled, onClick, type, ...rest }: IconButtonProps) {
  return (
    <button
      aria-label={label}
      title={label}
      {...rest}
      {...resting({ disabled, onClick, type })}
      className={classNames(
        'press-fade grid size-8 flex-none place-items-center rounded-[10px] text-foreground/72 hover:bg-white/14 hover:text-white aria-disabled:cursor-default aria-disabled:opacity-40',
        className,
      )}
    >
      {children}
    </button>
  )
}
