import { lazy, Suspense } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import type { ShowView } from '../../routing/route.ts'
import { Stage } from './stage.tsx'

const TimelineView = lazy(async () => ({
  default: (await import('../timeline/timeline-view.tsx')).TimelineView,
}))

interface ShowBodyProps {
  readonly run: Run
  readonly stepId: string | null
  readonly view: ShowView
}

/** What stands below a show's header: its stage, or how it went over time. */
export function ShowBody({ run, stepId, view }: ShowBodyProps) {
  if (view !== 'timeline') return <Stage run={run} stepId={stepId} />
  return (
    <div className="mt-4">
      <Suspense fallback={<div aria-busy="true" className="skeleton-sheen h-[394px] rounded-3xl" />}>
        <TimelineView run={run} />
      </Suspense>
    </div>
  )
}
