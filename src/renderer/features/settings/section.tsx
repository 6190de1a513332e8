import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** Settings that belong together. */
export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded-3xl border border-white/8 bg-black/20 px-5 pt-4 pb-2">
      <h2 id={id} className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
        {title}
      </h2>
      <div className="mt-1 divide-y divide-white/8">{children}</div>
    </section>
  )
}

interface RowProps {
  readonly label: string
  /** What it does, in a sentence. */
  readonly hint?: ReactNode
  /** Whether the control stands below its words instead of beside them. */
  readonly below?: boolean
  /** The id of the words, for the control to be named by. */
  readonly labelId?: string
  readonly hintId?: string
  readonly children?: ReactNode
}

/** One setting: what it is, and its control. */
export function Row({ label, hint, below = false, labelId, hintId, children }: RowProps) {
  return (
    <div
      className={below ? 'space-y-3 py-3' : 'flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3'}
    >
      <div className={below ? '' : 'min-w-[220px] flex-1'}>
        <p id={labelId} className="text-[14px] leading-5 font-semibold">
          {label}
        </p>
        {hint !== undefined && (
          <p id={hintId} className="mt-0.5 text-[13px] leading-5 text-pretty text-foreground/72">
            {hint}
          </p>
        )}
      </div>
      {children}
    </div>
  )
}
