import { Check, Pause, X } from 'lucide-react'
import type { Run, Step } from '../../../shared/domain/run.ts'
import { useRunPercent } from '../../state/use-progress.ts'
import { useViewing } from '../../state/viewing.ts'
import { classNames } from '../../ui/class-names.ts'
import { StepIcon } from '../../ui/step-icon.tsx'
import { type CardState, isRunning, stateWord, stepCardState } from '../../view/card-state.ts'
import { runName } from '../../view/run-words.ts'
import { Join } from './join.tsx'

const QUIET = 'border-white/8 bg-black/20 text-foreground/30 hover:text-foreground/72'

const CIRCLE: Readonly<Record<CardState, string>> = {
  active: 'border-primary bg-primary/14 text-white active-glow',
  completed: 'border-white/15 bg-black/40 text-foreground/72',
  failed: 'border-destructive/45 bg-destructive/12 text-white',
  pending: QUIET,
  paused: 'border-white/28 bg-black/40 text-white',
  cancelled: QUIET,
}

const BADGE = 'absolute -right-1 -bottom-1 grid place-items-center rounded-full ring-2 ring-background text-[#111]'

function RailBadge({ step, state }: { readonly step: Step; readonly state: CardState }) {
  if (state === 'completed') {
    return (
      <span className={classNames(BADGE, 'size-4 bg-white')}>
        <Check size={10} strokeWidth={3.6} aria-hidden />
      </span>
    )
  }
  if (state === 'failed') {
    return (
      <span className={classNames(BADGE, 'size-4 bg-destructive')}>
        <X size={10} strokeWidth={3.6} aria-hidden />
      </span>
    )
  }
  if (state === 'paused') {
    return (
      <span className={classNames(BADGE, 'size-4 bg-white')}>
        <Pause size={9} strokeWidth={3.6} aria-hidden />
      </span>
    )
  }
  if (state !== 'active' || step.plan.itemsFrom === null) return null
  return (
    <span className={classNames(BADGE, 'h-[15px] bg-white px-1.5 text-[11px] leading-[15px] font-bold tabular-nums')}>
      {step.counts.succeeded}/{step.tasks.length}
    </span>
  )
}

const RING = 2 * Math.PI * 20

function OverallRing({ run }: { readonly run: Run }) {
  const percent = useRunPercent(run)
  return (
    <div
      role="progressbar"
      aria-label={`${runName(run)}, overall`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent} percent`}
      className="relative grid size-11 place-items-center text-[12px] font-semibold tabular-nums"
    >
      <svg width={44} height={44} className="absolute inset-0 -rotate-90" aria-hidden="true">
        <circle cx={22} cy={22} r={20} fill="none" strokeWidth={3} className="stroke-white/13" />
        <circle
          cx={22}
          cy={22}
          r={20}
          fill="none"
          strokeWidth={3}
          strokeLinecap="round"
          strokeDasharray={`${(RING * percent) / 100} ${RING}`}
          className={isRunning(run) ? 'stroke-primary' : 'stroke-white/72'}
        />
      </svg>
      {percent}%
    </div>
  )
}

/** The pipeline where there is no room for cards: one circle a step, and a ring for the whole. */
export function Rail({ run, stepId }: { readonly run: Run; readonly stepId: string | null }) {
  const { stepHref } = useViewing()
  return (
    <nav aria-label="Pipeline" className="flex h-full w-11 flex-col">
      <ol className="-m-2 min-h-0 flex-1 overflow-y-auto p-2 [scrollbar-width:none]">
        {run.steps.map((step, index) => {
          const state = stepCardState(step, run)
          const before = run.steps[index - 1]
          return (
            <li key={step.plan.id}>
              {before && <Join into={state} from={stepCardState(before, run)} className="ml-[21.5px]!" />}
              <a
                href={stepHref(run.id, step.plan.id)}
                title={`${step.plan.title}: ${stateWord(state)}`}
                aria-current={step.plan.id === stepId ? 'true' : undefined}
                className={classNames(
                  'state-fade relative grid size-11 place-items-center rounded-full border',
                  CIRCLE[state],
                )}
              >
                <StepIcon stepId={step.plan.id} size={18} />
                <RailBadge step={step} state={state} />
                <span className="sr-only">
                  {step.plan.title}, {stateWord(state)}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <div className="flex-none pt-4 pb-4">
        <OverallRing run={run} />
      </div>
    </nav>
  )
}
