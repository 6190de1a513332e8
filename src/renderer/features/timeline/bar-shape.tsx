import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { StepIcon } from '../../ui/step-icon.tsx'
import type { BarKind } from './lanes.ts'

/** From these widths on, in CSS pixels, a bar carries its icon, and its name beside it. */
const ICON_FROM = 20
const NAME_FROM = 84
/** What is likely to come carries no icon, so its name needs less. */
const REST_NAME_FROM = 70
/** A bar of no length is still there to be pointed at. */
const LEAST_PX = 3
/** Lower than this, a bar carries nothing. */
const LABELLED_FROM = 18

const SURFACE: Readonly<Record<BarKind, string>> = {
  done: 'bg-[#333] text-white/92',
  active: 'bg-primary font-semibold text-white',
  failed: 'border border-destructive/75 bg-destructive/16 text-white',
  stopped: 'border border-white/28 bg-white/6 text-foreground/72',
  expected: 'border border-dashed border-white/22 text-foreground/56',
}

interface BarShapeProps {
  readonly kind: BarKind
  readonly stepId: string
  /** What stands in it where there is room. */
  readonly name: string
  /** Lengths in CSS pixels; `rest` is how much is likely to come. */
  readonly width: number
  readonly rest: number
  readonly height: number
}

function Label({ kind, stepId, name, width }: Pick<BarShapeProps, 'kind' | 'stepId' | 'name' | 'width'>): ReactNode {
  if (width < ICON_FROM) return null
  if (kind === 'failed') return <X size={14} strokeWidth={2.8} className="text-destructive" aria-hidden />
  return (
    <>
      <StepIcon stepId={stepId} size={14} />
      {width >= NAME_FROM && <span className="truncate">{name}</span>}
    </>
  )
}

/** One try as it is drawn: solid for what was, dashed for what is likely to come. Decorative: its words stand elsewhere. */
export function BarShape({ kind, stepId, name, width, rest, height }: BarShapeProps) {
  const labelled = height >= LABELLED_FROM
  const hasRest = rest >= 1
  const inRest = labelled && width < NAME_FROM && rest >= REST_NAME_FROM
  return (
    <span aria-hidden="true" className="flex h-full items-stretch text-[12px] leading-4 font-medium whitespace-nowrap">
      <span
        className={classNames(
          'flex flex-none items-center gap-1.5 overflow-hidden',
          SURFACE[kind],
          labelled ? 'rounded-[8px]' : 'rounded-[3px]',
          hasRest && 'rounded-r-none',
          width >= NAME_FROM && labelled && kind !== 'failed' ? 'px-2' : 'justify-center',
        )}
        style={{ width: Math.max(LEAST_PX, width) }}
      >
        {labelled && <Label kind={kind} stepId={stepId} name={name} width={width} />}
      </span>
      {hasRest && (
        <span
          className={classNames(
            'flex flex-none items-center overflow-hidden border border-l-0 border-dashed border-white/34 text-white',
            labelled ? 'rounded-r-[8px] px-2' : 'rounded-r-[3px]',
          )}
          style={{ width: rest }}
        >
          {inRest && <span className="truncate">{name}</span>}
        </span>
      )}
    </span>
  )
}
