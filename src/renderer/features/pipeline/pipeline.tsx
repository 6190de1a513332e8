import { useEffect, useRef } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { stepCardState } from '../../view/card-state.ts'
import { Join } from './join.tsx'
import { StepCard } from './step-card.tsx'

interface PipelineProps {
  readonly run: Run
  /** The step the address names: it is brought into view. */
  readonly stepId?: string | null
}

/** All steps of a run, in order, as cards joined by lines. What is at work stays in view. */
export function Pipeline({ run, stepId = null }: PipelineProps) {
  const list = useRef<HTMLOListElement>(null)
  const active = run.steps.find((step) => stepCardState(step, run) === 'active')?.plan.id ?? null
  const wanted = stepId ?? active
  useEffect(() => {
    if (wanted === null) return
    const card = list.current?.querySelector(`[data-step="${CSS.escape(wanted)}"]`)
    card?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  return (
    <ol ref={list} aria-label="Steps">
      {run.steps.map((step, index) => {
        const before = run.steps[index - 1]
        return (
          <li key={step.plan.id} data-step={step.plan.id} aria-current={step.plan.id === active ? 'step' : undefined}>
            {before && <Join into={stepCardState(step, run)} from={stepCardState(before, run)} />}
            <StepCard run={run} step={step} asked={step.plan.id === stepId} />
          </li>
        )
      })}
    </ol>
  )
}
