import type { Run } from '../../../shared/domain/run.ts'
import type { ShowView } from '../../routing/route.ts'
import { classNames } from '../../ui/class-names.ts'
import { StepsStrip } from '../pipeline/steps-strip.tsx'
import { ViewSwitch } from './view-switch.tsx'

interface StripRowProps {
  readonly run: Run
  readonly stepId: string | null
  readonly view: ShowView
  readonly className: string
}

/** The steps in short, and at the right what is shown below them. */
export function StripRow({ run, stepId, view, className }: StripRowProps) {
  return (
    <div
      className={classNames(
        'flex flex-col gap-3 min-[960px]:flex-row min-[960px]:items-center min-[960px]:justify-between',
        className,
      )}
    >
      <div className="max-w-full min-w-0">
        <StepsStrip run={run} />
      </div>
      <ViewSwitch runId={run.id} view={view} stepId={stepId} />
    </div>
  )
}
