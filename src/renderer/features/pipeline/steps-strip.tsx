import { Check, Repeat, X } from 'lucide-react'
import { Fragment, memo, useEffect, useRef } from 'react'
import type { Run, Step } from '../../../shared/domain/run.ts'
import { useTaskIteration } from '../../state/use-progress.ts'
import { useViewing } from '../../state/viewing.ts'
import { classNames } from '../../ui/class-names.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { type CardState, stateWord, stepCardState } from '../../view/card-state.ts'

interface StepsStripProps {
  readonly run: Run
  /** In the panel: lower, and without names. */
  readonly compact?: boolean
}

const OPEN = 'border-primary bg-primary/14 text-white'
const QUIET = 'border-white/8 bg-black/20 text-foreground/30 hover:text-foreground/72'

const CHIP: Readonly<Record<CardState, string>> = {
  active: OPEN,
  completed: 'border-white/15 bg-black/40 text-foreground/72 hover:bg-white/10',
  failed: 'border-destructive/45 bg-destructive/12 text-white',
  pending: QUIET,
  paused: 'border-white/28 bg-black/40 text-white',
  cancelled: QUIET,
}

/** How much of what stands before the step at work is seen, in CSS pixels. */
const PEEK = 56

const isOpen = (state: CardState): boolean => state === 'active' || state === 'failed' || state === 'paused'

function padding(state: CardState, compact: boolean): string {
  if (state === 'completed') return compact ? 'pr-2 pl-1.5 gap-[3px]' : 'pr-[11px] pl-[9px] gap-[5px]'
  if (isOpen(state)) return compact ? 'pr-[9px] pl-[7px] gap-[5px]' : 'pr-[13px] pl-2.5 gap-[7px]'
  return compact ? 'min-w-7' : 'min-w-8'
}

function Mark({ state, compact }: { readonly state: CardState; readonly compact: boolean }) {
  if (state === 'completed') return <Check size={compact ? 12 : 13} strokeWidth={2.8} aria-hidden />
  if (state === 'active') return <Spinner size={compact ? 13 : 14} stroke={2} />
  if (state === 'failed') return <X size={14} strokeWidth={3} className="text-destructive" aria-hidden />
  return null
}

/** The name of an open chip; it opens and closes by width, the one thing beside transform and opacity that moves. */
function ChipName({ name, open }: { readonly name: string; readonly open: boolean }) {
  return (
    <span
      className={classNames(
        'grid transition-[grid-template-columns] duration-[320ms] ease-chip motion-reduce:transition-none',
        open ? 'grid-cols-[1fr]' : 'grid-cols-[0fr]',
      )}
    >
      <span aria-hidden={!open} className="overflow-hidden whitespace-pre">
        {` ${name}`}
      </span>
    </span>
  )
}

interface ChipProps {
  readonly step: Step
  readonly state: CardState
  readonly compact: boolean
}

const Chip = memo(function Chip({ step, state, compact }: ChipProps) {
  const iteration = useTaskIteration(step.plan.itemsFrom === null ? step.tasks[0] : undefined)
  const counted = isOpen(state) && step.plan.itemsFrom !== null && step.tasks.length > 0
  return (
    <>
      <Mark state={state} compact={compact} />
      <span className="flex">
        {step.plan.stepNumber}
        {!compact && <ChipName name={step.plan.shortTitle} open={isOpen(state)} />}
      </span>
      {counted && (
        <span className="font-medium text-foreground/72">
          {step.counts.succeeded}/{step.tasks.length}
        </span>
      )}
      {iteration !== null && (
        <span className="flex items-center gap-1 font-medium text-foreground/72">
          <Repeat size={11} strokeWidth={2.4} aria-hidden />
          <span className="sr-only">, iteration </span>
          {iteration}
        </span>
      )}
      <span className="sr-only">
        {compact || !isOpen(state) ? `, ${step.plan.title}` : ''}, {stateWord(state)}
      </span>
    </>
  )
})

const Triangle = ({ off, compact }: { readonly off: boolean; readonly compact: boolean }) => (
  <li
    aria-hidden="true"
    className={classNames(
      'grid place-items-center',
      compact ? 'min-w-2.5 flex-1' : 'w-5 flex-none',
      off ? 'text-white/16' : 'text-white/40',
    )}
  >
    <svg width="8" height="9" viewBox="0 0 8 9" fill="currentColor" aria-hidden="true">
      <path d="M1 .9v7.2a.6.6 0 0 0 .9.5l5.6-3.6a.6.6 0 0 0 0-1L1.9.4A.6.6 0 0 0 1 .9Z" />
    </svg>
  </li>
)

/** `✓1 ▶ ✓2 ▶ [3 Dossiers 4/6] ▶ 4`: where a run stands, at a glance. A press on a chip leads to the step. */
export function StepsStrip({ run, compact = false }: StepsStripProps) {
  const { stepHref } = useViewing()
  const states = run.steps.map((step) => stepCardState(step, run))
  const current = states.findIndex(isOpen)
  const list = useRef<HTMLOListElement>(null)
  // Where it does not fit it scrolls sideways, and what is at work stays in sight.
  useEffect(() => {
    const chip = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (current > 0 && chip) list.current?.scrollTo({ left: chip.offsetLeft - list.current.offsetLeft - PEEK })
  }, [current])
  return (
    <ol
      ref={list}
      aria-label="Steps in short"
      className={classNames(
        'flex items-center overflow-x-auto [scrollbar-width:none]',
        compact ? 'h-7 text-[12.5px]' : '-m-1 h-11 p-1 text-[13px]',
      )}
    >
      {run.steps.map((step, index) => {
        const state = states[index] ?? 'pending'
        const chip = classNames(
          'state-fade flex items-center justify-center rounded-full border font-semibold whitespace-nowrap tabular-nums',
          compact ? 'h-7' : 'h-8',
          CHIP[state],
          padding(state, compact),
        )
        return (
          <Fragment key={step.plan.id}>
            {index > 0 && <Triangle off={state === 'pending' || state === 'cancelled'} compact={compact} />}
            <li className="flex-none" aria-current={index === current ? 'step' : undefined}>
              {compact ? (
                <span className={chip}>
                  <Chip step={step} state={state} compact />
                </span>
              ) : (
                <a href={stepHref(run.id, step.plan.id)} title={step.plan.title} className={chip}>
                  <Chip step={step} state={state} compact={false} />
                </a>
              )}
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}
