import type { Run } from '../../../shared/domain/run.ts'
import { stepCardState } from '../../view/card-state.ts'
import { Rail } from '../pipeline/rail.tsx'
import { StepCard } from '../pipeline/step-card.tsx'
import { StepsStrip } from '../pipeline/steps-strip.tsx'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { CompactShowHeader } from './compact-show-header.tsx'
import { Hero } from './hero.tsx'
import { Stage } from './stage.tsx'

interface NarrowShowProps {
  readonly run: Run
  readonly stepId: string | null
}

/** A show in a small window: the pipeline is a rail; cards of what failed, and of the step asked for, stand on the stage. */
export function NarrowShow({ run, stepId }: NarrowShowProps) {
  const opened = run.steps.filter((step) => step.plan.id === stepId || stepCardState(step, run) === 'failed')
  return (
    <>
      <ScrollScreen label={run.title || 'Show'}>
        <div className="relative min-h-full pr-6 pb-24 pl-[92px]">
          <Hero run={run} />
          <div className="relative">
            <CompactShowHeader run={run} />
            <div className="mt-3">
              <StepsStrip run={run} />
            </div>
            {opened.length > 0 && (
              <div className="mt-4 grid max-w-[572px] gap-4">
                {opened.map((step) => (
                  <StepCard key={step.plan.id} run={run} step={step} asked={step.plan.id === stepId} />
                ))}
              </div>
            )}
            <Stage run={run} stepId={stepId} />
          </div>
        </div>
      </ScrollScreen>
      <div className="fixed top-12 bottom-0 left-0 z-10 w-[80px] pt-4 pl-6">
        <Rail run={run} stepId={stepId} />
      </div>
    </>
  )
}
