import type { Run } from '../../../shared/domain/run.ts'
import type { ShowView } from '../../routing/route.ts'
import { Overall } from '../pipeline/overall.tsx'
import { Pipeline } from '../pipeline/pipeline.tsx'
import { HaltNote } from '../redo/halt-note.tsx'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { Hero } from './hero.tsx'
import { ShowHeader } from './show-header.tsx'
import { Stage } from './stage.tsx'
import { StripRow } from './strip-row.tsx'

interface WideShowProps {
  readonly run: Run
  readonly stepId: string | null
  readonly view: ShowView
}

/** A show where there is room: the pipeline at the left with Overall below it, the stage at the right. */
export function WideShow({ run, stepId, view }: WideShowProps) {
  return (
    <>
      <ScrollScreen label={run.title || 'Show'}>
        <div className="relative min-h-full pr-8 pb-24 pl-[416px]">
          <Hero run={run} />
          <div className="relative">
            <ShowHeader run={run} />
            <StripRow run={run} stepId={stepId} view={view} className="mt-[13px]" />
            <HaltNote run={run} />
            <Stage run={run} stepId={stepId} />
          </div>
        </div>
      </ScrollScreen>
      <section aria-label="Pipeline" className="fixed top-12 bottom-0 left-0 z-10 flex w-[400px] flex-col pr-4 pl-8">
        {/* Wider than the cards by the glow's reach, which scrolling would cut off. */}
        <div
          // A region that scrolls must be reachable by keyboard, also while no card in it can be opened.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
          tabIndex={0}
          className="-mr-4 -ml-8 min-h-0 flex-1 overflow-y-auto pt-5 pr-4 pb-4 pl-8 outline-offset-[-4px] [scrollbar-gutter:stable]"
        >
          <div className="w-[352px]">
            <Pipeline run={run} stepId={stepId} />
          </div>
        </div>
        <div className="w-[352px] pt-3 pb-[22px]">
          <Overall run={run} />
        </div>
      </section>
    </>
  )
}
