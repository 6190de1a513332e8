import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { TimelineModel } from './timeline-model.ts'

interface EntryProps {
  readonly className: string
  readonly children: ReactNode
}

function Entry({ className, children }: EntryProps) {
  return (
    <li className="flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className={classNames('block w-[22px] flex-none', className)} />
      {children}
    </li>
  )
}

const SWATCH = 'h-3 rounded-[4px]'

/** What the signs of the timeline mean; only those that are there. */
export function Legend({ model }: { readonly model: TimelineModel }) {
  const bars = model.lanes.flatMap((lane) => lane.bars)
  const has = (kind: (typeof bars)[number]['kind']): boolean => bars.some((bar) => bar.kind === kind)
  const waits = model.lanes.flatMap((lane) => lane.waits)
  return (
    <ul
      aria-label="What the signs mean"
      className="flex min-w-0 flex-wrap gap-x-6 gap-y-1 text-[12px] leading-[18px] text-foreground/72"
    >
      {waits.some(({ kind }) => kind !== 'retry') && (
        <Entry className="timeline-dots h-1 rounded-[2px] text-white/32">Waiting</Entry>
      )}
      <Entry className={`${SWATCH} bg-[#333]`}>Work done</Entry>
      {has('active') && <Entry className={`${SWATCH} bg-primary`}>At work</Entry>}
      {has('failed') && (
        <Entry className={`${SWATCH} border border-destructive/75 bg-destructive/16`}>Failed try</Entry>
      )}
      {waits.some(({ kind }) => kind === 'retry') && (
        <Entry className="timeline-dots h-1 rounded-[2px] text-destructive/90">Before the next try</Entry>
      )}
      {has('stopped') && <Entry className={`${SWATCH} border border-white/28 bg-white/6`}>Cut short</Entry>}
      {(has('expected') || bars.some(({ until }) => until !== null)) && (
        <Entry className={`${SWATCH} border border-dashed border-white/34`}>Expected</Entry>
      )}
      {model.pauses.length > 0 && <Entry className={`${SWATCH} timeline-pause border-x border-white/28`}>Paused</Entry>}
    </ul>
  )
}
