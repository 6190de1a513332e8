import { percentOf } from '../../../shared/domain/progress.ts'
import type { Step } from '../../../shared/domain/run.ts'
import { useStepFraction, useTaskIteration, useTaskMessage } from '../../state/use-progress.ts'
import { classNames } from '../../ui/class-names.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { CardState } from '../../view/card-state.ts'

interface StepProgressProps {
  readonly step: Step
  readonly state: CardState
}

/** "3 of 6 complete", the three counts, and one bar: done, at work, failed. */
export function FannedOutProgress({ step, state }: StepProgressProps) {
  const { active, succeeded, failed } = step.counts
  const total = step.tasks.length
  const fraction = useStepFraction(step)
  const done = total === 0 ? 0 : succeeded / total
  const dim = 'text-foreground/56'
  return (
    <>
      <div className="mt-2.5 flex items-baseline justify-between text-[12px] leading-4 tabular-nums">
        <span className="font-semibold">
          {succeeded} of {total} complete
        </span>
        <span className="flex gap-3 text-foreground/72">
          <span className={classNames(active === 0 && dim)}>{active} active</span>
          <span>{succeeded} completed</span>
          <span className={failed > 0 ? 'font-semibold text-destructive' : dim}>{failed} failed</span>
        </span>
      </div>
      <ProgressBar
        className="mt-2"
        label={`${step.plan.title}, all together`}
        fraction={done}
        working={Math.max(0, fraction - done)}
        failed={total === 0 ? 0 : failed / total}
        tone={state === 'active' ? 'work' : 'done'}
        valueText={`${succeeded} of ${total} complete, ${active} active, ${failed} failed`}
      />
    </>
  )
}

/** What a step with a single task is doing, in which round where it loops, and how far it is. */
export function SingleProgress({ step, state }: StepProgressProps) {
  const fraction = useStepFraction(step)
  const message = useTaskMessage(step.tasks[0])
  const iteration = useTaskIteration(step.tasks[0])
  return (
    <>
      <div className="mt-2.5 flex items-baseline justify-between gap-3 text-[12px] leading-4 tabular-nums">
        <span className="flex min-w-0 items-baseline gap-2">
          {iteration !== null && (
            <span className="rounded-full bg-white/10 px-2 font-semibold whitespace-nowrap">Iteration {iteration}</span>
          )}
          <span className="truncate text-foreground/72 first-letter:uppercase">
            {message || (state === 'active' ? 'At work' : 'Halted')}
          </span>
        </span>
        <span className="font-semibold">{percentOf(fraction)}%</span>
      </div>
      <ProgressBar
        className="mt-2"
        label={step.plan.title}
        fraction={fraction}
        tone={state === 'active' ? 'work' : 'done'}
      />
    </>
  )
}
