import { AnimatePresence } from 'framer-motion'
import { lazy, Suspense, useMemo } from 'react'
import { runOf } from '../../../shared/domain/run.ts'
import { logsHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { useIsWide } from '../../state/use-media-query.ts'
import { useViewing, ViewingContext } from '../../state/viewing.ts'
import { GalleryProvider } from '../gallery/gallery-provider.tsx'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { NoSuchShow } from './no-such-show.tsx'
import { RailShow } from './rail-show.tsx'
import { WideShow } from './wide-show.tsx'

const LogsDrawer = lazy(async () => ({ default: (await import('../logs/logs-drawer.tsx')).LogsDrawer }))

interface ShowScreenProps {
  readonly runId: string
  readonly stepId: string | null
}

/** One show: its pipeline, and beside it what it makes, how it went, or its log. */
export function ShowScreen({ runId, stepId }: ShowScreenProps) {
  const run = useApp((state) => runOf(state.board, runId))
  const known = useApp((state) => state.boardKnown)
  const view = useApp(({ route }) => (route.screen === 'show' ? route.view : 'stage'))
  const wide = useIsWide()
  const viewing = useViewing()
  // Beside the log a press on a step leads to its lines; from the timeline to what the step made.
  const logged = useMemo(
    () => ({ ...viewing, stepHref: (id: string, step: string) => logsHref(id, { step }) }),
    [viewing],
  )
  if (!run) {
    return (
      <ScrollScreen label="Show">{known ? <NoSuchShow /> : <div aria-busy="true" className="h-full" />}</ScrollScreen>
    )
  }
  const Layout = wide && view !== 'timeline' ? WideShow : RailShow
  return (
    <ViewingContext value={view === 'logs' ? logged : viewing}>
      <GalleryProvider run={run}>
        <Layout run={run} stepId={stepId} view={view} />
        <AnimatePresence>
          {view === 'logs' && (
            <Suspense key="logs" fallback={null}>
              <LogsDrawer run={run} />
            </Suspense>
          )}
        </AnimatePresence>
      </GalleryProvider>
    </ViewingContext>
  )
}
