import { memo, useState } from 'react'
import { isEnded, type Run, type Step } from '../../../shared/domain/run.ts'
import { classNames } from '../../ui/class-names.ts'
import { FoldOut } from '../../ui/fold-out.tsx'
import { Glow } from '../../ui/glow.tsx'
import { StatusIcon } from '../../ui/status-icon.tsx'
import { StepIcon } from '../../ui/step-icon.tsx'
import { type CardState, stepCardState } from '../../view/card-state.ts'
import { isToBeChecked } from '../../view/result.ts'
import { sameRunFor } from '../../view/same-run.ts'
import { MakeAgainButton } from '../redo/make-again-button.tsx'
import { NextTries } from '../redo/next-tries.tsx'
import { workName } from '../redo/work-words.ts'
import { cardGround, cardSurface } from './card-surface.ts'
import { People } from './people.tsx'
import { StepFailure } from './step-failure.tsx'
import { FannedOutProgress, SingleProgress } from './step-progress.tsx'
import { StepTime } from './step-time.tsx'

interface StepCardProps {
  readonly run: Run
  readonly step: Step
  /** Whether the person came for this step: it is open then, whatever its state. */
  readonly asked?: boolean
}

const opensByItself = (state: CardState): boolean => state === 'active' || state === 'failed' || state === 'paused'

interface PartProps {
  readonly run: Run
  readonly step: Step
  readonly state: CardState
}

function Meta({ run, step, state }: PartProps) {
  if (state === 'failed') return null
  if (state === 'cancelled') return <>Not made</>
  const checked = step.tasks.filter(isToBeChecked).length
  if (checked > 0 && step.counts.active === 0) {
    return <span className="text-foreground/72">{checked === 1 ? '' : `${checked} `}to be checked</span>
  }
  if (state === 'pending' && isEnded(run.status)) return <>Not reached</>
  const open = state === 'active' || state === 'paused'
  return <StepTime runId={run.id} step={step} ticking={step.counts.active > 0} open={open} />
}

function Header({ run, step, state }: PartProps) {
  const completed = state === 'completed'
  return (
    <>
      <span className={classNames(completed && 'text-foreground/60')}>
        <StepIcon stepId={step.plan.id} />
      </span>
      <span className="w-[9px] pt-px text-center font-display text-[17px] leading-5 opacity-60">
        {step.plan.stepNumber}
      </span>
      <span
        className={classNames(
          'truncate text-[14px] leading-5 font-semibold tracking-[-0.005em]',
          completed && 'text-foreground/86',
        )}
      >
        {step.plan.title}
      </span>
      <span
        className={classNames(
          'ml-auto text-[12px] leading-4 whitespace-nowrap tabular-nums',
          state === 'pending' || state === 'cancelled' ? 'text-inherit' : 'text-foreground/56',
        )}
      >
        <Meta run={run} step={step} state={state} />
      </span>
      <StatusIcon state={state} />
    </>
  )
}

/** What an open card holds below its header. */
function Body({ run, step, state }: PartProps) {
  const fansOut = step.plan.itemsFrom !== null
  return (
    <>
      {fansOut && <FannedOutProgress step={step} state={state} />}
      {fansOut && <People run={run} step={step} ground={cardGround(state)} />}
      {!fansOut && state !== 'failed' && <SingleProgress step={step} state={state} />}
      {step.counts.delayed > 0 && <NextTries run={run} step={step} />}
      {step.counts.failed > 0 && <StepFailure run={run} step={step} />}
    </>
  )
}

const HEADER = 'relative flex h-5 w-full items-center gap-2.5 text-left'

/**
 * One step: icon, number, name, state; open while it moves or needs a person.
 *
 * A finished step that worked on several people can be opened too, to see them one by one.
 */
export const StepCard = memo(function StepCard({ run, step, asked = false }: StepCardProps) {
  const state = stepCardState(step, run)
  const fansOut = step.plan.itemsFrom !== null
  const begun = step.tasks.some((task) => task.status !== 'pending')
  const canOpen = fansOut && begun
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = (chosen ?? (asked || opensByItself(state))) && (canOpen || (!fansOut && opensByItself(state)))
  const faded = state === 'pending' || state === 'cancelled'
  return (
    <article
      aria-label={step.plan.title}
      aria-disabled={state === 'pending' || undefined}
      className={classNames('group/card', cardSurface(state), faded && 'hover:text-foreground/72')}
    >
      <Glow on={state === 'active'} />
      <div className="-m-px">
        {canOpen ? (
          <button type="button" aria-expanded={open} className={HEADER} onClick={() => setChosen(!open)}>
            <Header run={run} step={step} state={state} />
          </button>
        ) : (
          <div className={HEADER}>
            <Header run={run} step={step} state={state} />
          </div>
        )}
        {state === 'completed' && (
          <MakeAgainButton
            runId={run.id}
            stepId={step.plan.id}
            item={null}
            within="card"
            label={`Make ${workName(step, null)} again`}
            className="absolute! top-[9px] right-[9px] bg-[#1f1f1f]"
          />
        )}
        <FoldOut open={open}>
          <Body run={run} step={step} state={state} />
        </FoldOut>
      </div>
    </article>
  )
  // Beside its own step a card shows the portraits that its people wear.
}, sameRunFor('portrait'))
