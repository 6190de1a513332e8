import { runOf } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import { useIsWide } from '../../state/use-media-query.ts'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { NarrowShow } from './narrow-show.tsx'
import { NoSuchShow } from './no-such-show.tsx'
import { WideShow } from './wide-show.tsx'

interface ShowScreenProps {
  readonly runId: string
  readonly stepId: string | null
}

/** One show: its pipeline, and what it makes as it arrives. */
export function ShowScreen({ runId, stepId }: ShowScreenProps) {
  const run = useApp((state) => runOf(state.board, runId))
  const known = useApp((state) => state.boardKnown)
  const wide = useIsWide()
  if (!run) {
    return (
      <ScrollScreen label="Show">{known ? <NoSuchShow /> : <div aria-busy="true" className="h-full" />}</ScrollScreen>
    )
  }
  return wide ? <WideShow run={run} stepId={stepId} /> : <NarrowShow run={run} stepId={stepId} />
}
