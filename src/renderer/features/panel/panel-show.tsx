import { useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { isInProduction, stepCardState } from '../../view/card-state.ts'
import { runName } from '../../view/run-words.ts'
import { Join } from '../pipeline/join.tsx'
import { OverallLine } from '../pipeline/overall.tsx'
import { StepCard } from '../pipeline/step-card.tsx'
import { StepsStrip } from '../pipeline/steps-strip.tsx'
import { PanelHead } from './panel-head.tsx'

/** The cards of a show in the panel: what moves or needs a person, or all of them once unfolded. */
function Cards({ run, all }: { readonly run: Run; readonly all: boolean }) {
  const steps = run.steps.filter((step) => {
    const state = stepCardState(step, run)
    return all || state === 'active' || state === 'failed'
  })
  return (
    <ol aria-label={`Steps of ${runName(run)}`}>
      {steps.map((step, index) => {
        const before = steps[index - 1]
        return (
          <li key={step.plan.id}>
            {before && <Join into={stepCardState(step, run)} from={stepCardState(before, run)} />}
            <StepCard run={run} step={step} />
          </li>
        )
      })}
    </ol>
  )
}

/** One show in the panel: its head, the steps in short, the cards that matter, and how far it is. */
export function PanelShow({ runId }: { readonly runId: string }) {
  const run = useApp((state) => state.board.runs[runId])
  const [all, setAll] = useState(false)
  if (!run) return null
  if (!isInProduction(run)) {
    return (
      <section aria-label={runName(run)} className="border-t border-white/8 px-6 py-[13px]">
        <PanelHead run={run} />
      </section>
    )
  }
  return (
    <section aria-label={runName(run)} className="border-t border-white/8 px-6 py-[13px]">
      <PanelHead run={run} />
      <div className="relative mt-[11px] mb-3 rounded-full">
        <StepsStrip run={run} compact />
        <button
          type="button"
          aria-expanded={all}
          aria-label={`All steps of ${runName(run)}`}
          title={all ? 'Fewer steps' : 'All steps'}
          className="absolute inset-0 rounded-full"
          onClick={() => setAll(!all)}
        />
      </div>
      <Cards run={run} all={all} />
      <OverallLine run={run} />
    </section>
  )
}
