import type { Run } from '../../../shared/domain/run.ts'
import type { ShowView } from '../../routing/route.ts'
import { useIsWide } from '../../state/use-media-query.ts'
import { stepCardState } from '../../view/card-state.ts'
import { Rail } from '../pipeline/rail.tsx'
import { StepCard } from '../pipeline/step-card.tsx'
import { HaltNote } from '../redo/halt-note.tsx'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { CompactShowHeader } from './compact-show-header.tsx'
import { Hero } from './hero.tsx'
import { ShowBody } from './show-body.tsx'
import { ShowLine } from './show-line.tsx'
import { StripRow } from './strip-row.tsx'

interface RailShowProps {
  readonly run: Run
  readonly stepId: string | null
  readonly view: ShowView
}

/** Cards of what failed, and of the step asked for: the rail has no room for them. */
function OpenedCards({ run, stepId }: Omit<RailShowProps, 'view'>) {
  const opened = run.steps.filter((step) => step.plan.id === stepId || stepCardState(step, run) === 'failed')
  if (opened.length === 0) return null
  return (
    <div className="mt-4 grid max-w-[572px] gap-4">
      {opened.map((step) => (
        <StepCard key={step.plan.id} run={run} step={step} asked={step.plan.id === stepId} />
      ))}
    </div>
  )
}

/** A show in a small window, and its timeline in any: the pipeline is a rail. */
export function RailShow({ run, stepId, view }: RailShowProps) {
  const wide = useIsWide()
  const timeline = view === 'timeline'
  return (
    <>
      <ScrollScreen label={run.title || 'Show'}>
        <div className="relative min-h-full pr-6 pb-24 pl-[92px] wide:pr-8 wide:pl-[108px]">
          {!timeline && <Hero run={run} />}
          <div className="relative">
            {wide ? <ShowLine run={run} /> : <CompactShowHeader run={run} />}
            <StripRow run={run} stepId={stepId} view={view} className={wide ? 'mt-4' : 'mt-3'} />
            <HaltNote run={run} />
            {!timeline && <OpenedCards run={run} stepId={stepId} />}
            <ShowBody run={run} stepId={stepId} view={view} />
          </div>
        </div>
      </ScrollScreen>
      <div className="fixed top-12 bottom-0 left-0 z-10 w-[80px] pt-4 pl-6 wide:w-24 wide:pt-5 wide:pl-8">
        <Rail run={run} stepId={stepId} />
      </div>
    </>
  )
}
