import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { EMPTY_BOARD, type Run, runOf } from '../../../shared/domain/run.ts'
import { AppContext, useApp, useAppParts } from '../../state/app-context.ts'
import type { AppState, AppStore } from '../../state/store.ts'
import { ScrollScreen } from '../shell/scroll-screen.tsx'

/** The window's store, as if its board had one run more. Whatever is written goes to the window's own. */
function withRun(store: AppStore, run: Run): AppStore {
  let from: AppState | null = null
  let seen: AppState = store.getState()
  return {
    ...store,
    getState() {
      const state = store.getState()
      if (state !== from) {
        from = state
        seen = { ...state, board: { ...state.board, runs: { [run.id]: run, ...state.board.runs } } }
      }
      return seen
    },
  }
}

type Answer = { readonly run: Run | null } | null

/** A run that the board has let go of, from its journal; null while it is asked for. */
function useOldRun(runId: string, wanted: boolean): Answer {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [answer, setAnswer] = useState<Answer>(null)
  const asks = wanted && live && answer === null
  useEffect(() => {
    if (!asks) return
    let current = true
    client
      .call('run.events', { runId })
      .then(({ events }) => current && setAnswer({ run: runOf(fold(EMPTY_BOARD, events), runId) ?? null }))
      .catch((thrown: unknown) => {
        // A line that broke is no answer: it is asked again when it is up.
        if (current && toCallboardError(thrown).code !== 'HOST_UNREACHABLE') setAnswer({ run: null })
      })
    return () => {
      current = false
    }
  }, [client, runId, asks])
  return answer
}

/**
 * Lets a screen show a run that is too old to be on the board: it is folded from its journal and stands on the board
 * as this screen alone sees it. When it is taken up again, the host's board has it and takes its place.
 */
export function OldRun({ runId, children }: { readonly runId: string; readonly children: ReactNode }) {
  const parts = useAppParts()
  const known = useApp((state) => state.boardKnown)
  const here = useApp((state) => runOf(state.board, runId) !== undefined)
  const missing = known && !here
  const answer = useOldRun(runId, missing)
  const old = missing ? (answer?.run ?? null) : null
  const seen = useMemo(() => (old ? { ...parts, store: withRun(parts.store, old) } : parts), [parts, old])
  if (missing && answer === null) {
    return (
      <ScrollScreen label="Show">
        <div aria-busy="true" className="h-full" />
      </ScrollScreen>
    )
  }
  return <AppContext value={seen}>{children}</AppContext>
}
