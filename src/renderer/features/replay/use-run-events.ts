import { useEffect, useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import type { CallboardEvent } from '../../../shared/domain/event.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'

/** What the journal holds of a run, as it comes. */
export type RunEvents =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly events: readonly CallboardEvent[] }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly reason: string; readonly retry: () => void }

/** All events of a run, asked for once the line is up and then kept: what happens meanwhile is not replayed. */
export function useRunEvents(runId: string): RunEvents {
  const { client } = useAppParts()
  const live = useApp((state) => state.connection.status === 'live')
  const [known, setKnown] = useState<RunEvents>({ status: 'loading' })
  const wanted = live && known.status === 'loading'
  useEffect(() => {
    if (!wanted) return
    let current = true
    const tell = (next: RunEvents) => current && setKnown(next)
    client
      .call('run.events', { runId })
      .then(({ events }) => tell({ status: 'ready', events }))
      .catch((thrown: unknown) => {
        const { code, message } = toCallboardError(thrown)
        if (code === 'RUN_NOT_FOUND') tell({ status: 'missing' })
        else tell({ status: 'failed', reason: message, retry: () => setKnown({ status: 'loading' }) })
      })
    return () => {
      current = false
    }
  }, [client, runId, wanted])
  return known
}
