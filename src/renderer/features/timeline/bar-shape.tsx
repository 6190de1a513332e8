import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { StepIcon } from '../../ui/step-icon.tsx'
import type { BarKind } from './lanes.ts'

/** From these widths on, in CSS pixels, a bar carries its icon, and a name beside it where one fits. */
const ICON_FROM = 20
const NAME_FROM = 84
/** What a letter takes, about, and what stands around a name: the icon and the bar's ends, or the ends alone. */
const LETTER = 6.7
const AROUND = 36
const AROUND_REST = 14
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
  /** What may stand in it: the first of these for which there is room. */
  readonly names: readonly string[]
  /** Lengths in CSS pixels; `rest` is how much is likely to come. */
  readonly width: number
  readonly rest: number
  readonly height: number
}

const fitting = (names: readonly string[], room: number): string | null =>
  names.find((name) => name.length * LETTER <= room) ?? null

type LabelProps = Pick<BarShapeProps, 'kind' | 'stepId' | 'width'> & { readonly name: string | null }

function Label({ kind, stepId, name, width }: LabelProps): ReactNode {
  if (width < ICON_FROM) return null
  if (kind === 'failed') return <X size={14} strokeWidth={2.8} className="text-destructive" aria-hidden />
  return (
    <>
      <StepIcon stepId={stepId} size={14} />
      {name !== null && <span>{name}</span>}
    </>
  )
}

/** One try as it is drawn: solid for what was, dashed for what is likely to come. Decorative: its words stand elsewhere. */
export function BarShape({ kind, stepId, names, width, rest, height }: BarShapeProps) {
  const labelled = height >= LABELLED_FROM
  const hasRest = rest >= 1
  const own = labelled && kind !== 'failed' && width >= NAME_FROM ? fitting(names, width - AROUND) : null
  const ahead = labelled && own === null ? fitting(names, rest - AROUND_REST) : null
  return (
    <span aria-hidden="true" className="flex h-full items-stretch text-[12px] leading-4 font-medium whitespace-nowrap">
      <span
        className={classNames(
          'flex flex-none items-center gap-1.5 overflow-hidden',
          SURFACE[kind],
          labelled ? 'rounded-[8px]' : 'rounded-[3px]',
          hasRest && 'rounded-r-none',
          own === null ? 'justify-center' : 'px-2',
        )}
        style={{ width: Math.max(LEAST_PX, width) }}
      >
        {labelled && <Label kind={kind} stepId={stepId} name={own} width={width} />}
      </span>
      {hasRest && (
        <span
          className={classNames(
            'flex flex-none items-center overflow-hidden border border-l-0 border-dashed border-white/34 text-white',
            labelled ? 'rounded-r-[8px] pl-[7px]' : 'rounded-r-[3px]',
          )}
          style={{ width: rest }}
        >
          {ahead}
        </span>
      )}
    </span>
  )
}
