import type { ReactNode } from 'react'

interface SectionHeadingProps {
  readonly title: string
  readonly note?: string
  readonly children?: ReactNode
}

/** The heading of a part of the stage, with a note beside it and what can be pressed at the right. */
export function SectionHeading({ title, note = '', children }: SectionHeadingProps) {
  return (
    <div className="mb-3 flex h-6 items-center gap-3">
      <h2 className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">{title}</h2>
      {note !== '' && <span className="pt-0.5 text-[13px] leading-5 text-foreground/72 tabular-nums">{note}</span>}
      {children}
    </div>
  )
}
