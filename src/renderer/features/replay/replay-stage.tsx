import { useCallback, useEffect, useMemo } from 'react'
import type { CallboardEvent } from '../../../shared/domain/event.ts'
import { replayHref, showHref } from '../../routing/route.ts'
import { AppContext, useApp, useAppParts } from '../../state/app-context.ts'
import { useMediaQuery } from '../../state/use-media-query.ts'
import { type Viewing, ViewingContext } from '../../state/viewing.ts'
import { Announcer } from '../shell/announcer.tsx'
import { ShowScreen } from '../show/show-screen.tsx'
import { createReadOnlyClient } from './read-only-client.ts'
import { createReplay, type Replay } from './replay.ts'
import { BAR_HEIGHT, TransportBar } from './transport-bar.tsx'
import { useFrames } from './use-frames.ts'
import { useReplayKeys } from './use-replay-keys.ts'

interface ReplayStageProps {
  readonly runId: string
  readonly stepId: string | null
  readonly events: readonly CallboardEvent[]
}

/** Brings the replay to the start of the step that the address names, each time the address is gone to. */
function useSeekToStep({ marks, playback }: Replay, stepId: string | null): void {
  const route = useApp((state) => state.route)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the route is a new object at every press, the step is not
  useEffect(() => {
    const mark = marks.find((candidate) => candidate.stepId === stepId)
    if (!mark) return
    playback.getState().seek(mark.position)
    // So that the next press on the same step is a change of address again.
    if (stepId !== null) history.replaceState(null, '', location.hash.replace(/\/[^/]*$/, ''))
  }, [marks, playback, route])
}

/** The show's own screen over a store that a replay fills, and the bar that moves the replay. */
export function ReplayStage({ runId, stepId, events }: ReplayStageProps) {
  const { client, bridge } = useAppParts()
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const replay = useMemo(() => createReplay(runId, events), [runId, events])
  const parts = useMemo(
    () => ({ store: replay.store, client: createReadOnlyClient(client), bridge }),
    [replay, client, bridge],
  )
  const viewing = useMemo<Viewing>(() => ({ clock: replay.clock, readOnly: true, stepHref: replayHref }), [replay])
  const close = useCallback(() => {
    location.hash = showHref(runId)
  }, [runId])

  useSeekToStep(replay, stepId)
  useFrames(replay.playback)
  useReplayKeys(replay, close)
  useEffect(() => {
    replay.store.getState().setRoute(replayHref(runId))
    // Who asked for a replay wants it to play, but for those who asked that nothing move by itself.
    if (!still) replay.playback.setState({ playing: true })
    return () => replay.playback.setState({ playing: false })
  }, [replay, runId, still])

  return (
    <>
      <AppContext value={parts}>
        <ViewingContext value={viewing}>
          {/* `contain` makes this box, not the window, what the screen's fixed parts stand in. */}
          <div className="fixed inset-x-0 top-0 [contain:layout]" style={{ bottom: BAR_HEIGHT }}>
            <ShowScreen runId={runId} stepId={stepId} />
          </div>
          <Announcer />
        </ViewingContext>
      </AppContext>
      <TransportBar replay={replay} runId={runId} />
    </>
  )
}
